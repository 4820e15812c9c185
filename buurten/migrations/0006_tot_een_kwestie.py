
import django.db.models.deletion
import django.db.models.functions.datetime
import uuid
import welzijn.kern.geheim
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('buurten', '0005_toestemmingen'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Herkomst',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('soort', models.CharField(choices=[('samenvoegen', 'Ging op in'), ('splitsen', 'Afgesplitst')], max_length=11)),
                ('reden', models.CharField(max_length=500, verbose_name='reden')),
                ('op', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name='op')),
            ],
            options={
                'verbose_name': 'herkomst',
                'verbose_name_plural': 'herkomsten',
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='Noodinzage',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sleutel', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('soort', models.CharField(max_length=20, verbose_name='wat?')),
                ('nummer', models.BigIntegerField(verbose_name='welk nummer?')),
                ('reden', welzijn.kern.geheim.GeheimTekst(max_length=300, verbose_name='waarom is dit nodig?')),
                ('geopend_op', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
            ],
            options={
                'verbose_name': 'inzage in nood',
                'verbose_name_plural': 'inzagen in nood',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Terugmelding',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sleutel', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('tekst', welzijn.kern.geheim.GeheimTekst(max_length=1000, verbose_name='uw antwoord')),
                ('gemeld_op', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
            ],
            options={
                'verbose_name': 'terugmelding',
                'verbose_name_plural': 'terugmeldingen',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Toets',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('keert_terug', models.CharField(choices=[('ja', 'Ja'), ('nee', 'Nee'), ('nog_niet', 'Nog niet')], max_length=8, verbose_name='Komt dit steeds terug?')),
                ('keert_terug_zin', models.CharField(blank=True, max_length=200, verbose_name='in één zin')),
                ('meer_dan_een', models.CharField(choices=[('ja', 'Ja'), ('nee', 'Nee'), ('nog_niet', 'Nog niet')], max_length=8, verbose_name='Gaat het over meer dan één persoon en één voorval?')),
                ('meer_dan_een_zin', models.CharField(blank=True, max_length=200, verbose_name='in één zin')),
                ('helder', models.CharField(choices=[('ja', 'Ja'), ('nee', 'Nee'), ('nog_niet', 'Nog niet')], max_length=8, verbose_name='Staat het er helder en neutraal?')),
                ('helder_zin', models.CharField(blank=True, max_length=200, verbose_name='in één zin')),
                ('herkend', models.CharField(choices=[('ja', 'Ja'), ('nee', 'Nee'), ('nog_niet', 'Nog niet')], max_length=8, verbose_name='Herkennen anderen dit ook?')),
                ('herkend_zin', models.CharField(blank=True, max_length=200, verbose_name='in één zin')),
                ('op', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name='op')),
            ],
            options={
                'verbose_name': 'toets',
                'verbose_name_plural': 'toetsen',
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='Wisverzoek',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reden', welzijn.kern.geheim.GeheimTekst(max_length=300, verbose_name='waarom moet dit weg?')),
                ('gevraagd_op', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
            ],
            options={
                'verbose_name': 'wisverzoek',
                'verbose_name_plural': 'wisverzoeken',
            },
        ),
        migrations.RemoveConstraint(
            model_name='kwestie',
            name='kwestie_loopt_in_het_openbaar',
        ),
        migrations.AddField(
            model_name='signaal',
            name='klaar_op',
            field=models.DateTimeField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name='signaal',
            name='vernietigd_op',
            field=models.DateTimeField(editable=False, null=True),
        ),
        migrations.AlterField(
            model_name='kwestie',
            name='status',
            field=models.CharField(choices=[('concept', 'Nog niet openbaar'), ('open', 'Open'), ('opgepakt', 'Opgepakt'), ('geagendeerd', 'In het jaarplan van de wijk'), ('beantwoord', 'Beantwoord'), ('gestopt', 'Gestopt'), ('opgegaan', 'Ging op in een andere')], default='open', editable=False, max_length=12, verbose_name='stand'),
        ),
        migrations.AlterField(
            model_name='kwestiestap',
            name='soort',
            field=models.CharField(choices=[('bundelen', 'Signalen samengenomen'), ('bijvoegen', 'Signalen erbij'), ('losmaken', 'Signaal eruit gehaald'), ('bewerken', 'Tekst aangepast'), ('openen', 'Openbaar gemaakt'), ('oppakken', 'Opgepakt'), ('overzetten', 'Aan een ander gegeven'), ('bijpraten', 'Nieuws'), ('teruggeven', 'Teruggegeven'), ('beantwoorden', 'Beantwoord'), ('stoppen', 'Gestopt'), ('heropenen', 'Opnieuw geopend'), ('aanvaarden', 'Nog een organisatie doet mee'), ('uitstappen', 'Een organisatie doet niet meer mee'), ('voorleggen', 'Voorgelegd aan de gemeente'), ('antwoorden', 'Antwoord van de gemeente'), ('opgaan', 'Ging op in een andere kwestie'), ('samenvoegen', 'Een andere kwestie erbij'), ('splitsen', 'Een deel werd een eigen kwestie'), ('afsplitsen', 'Afgesplitst van een andere kwestie'), ('toetsen', 'Vier vragen beantwoord'), ('toewijzen', 'Niemand pakte dit op: nu bij de coördinator')], max_length=12),
        ),
        migrations.AddIndex(
            model_name='signaal',
            index=models.Index(condition=models.Q(('klaar_op__isnull', False), ('vernietigd_op', None)), fields=['klaar_op'], name='signaal_klaar'),
        ),
        migrations.AddConstraint(
            model_name='kwestie',
            constraint=models.CheckConstraint(condition=models.Q(('is_openbaar', True), ('status__in', ['concept', 'gestopt', 'opgegaan']), _connector='OR'), name='kwestie_loopt_in_het_openbaar'),
        ),
        migrations.AddField(
            model_name='herkomst',
            name='bezetting',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='buurten.bezetting'),
        ),
        migrations.AddField(
            model_name='herkomst',
            name='naar',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='kwam_uit', to='buurten.kwestie'),
        ),
        migrations.AddField(
            model_name='herkomst',
            name='van',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='ging_naar', to='buurten.kwestie'),
        ),
        migrations.AddField(
            model_name='noodinzage',
            name='gebied',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='buurten.gebied'),
        ),
        migrations.AddField(
            model_name='noodinzage',
            name='namens',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='buurten.bezetting'),
        ),
        migrations.AddField(
            model_name='noodinzage',
            name='organisatie',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='buurten.organisatie'),
        ),
        migrations.AddField(
            model_name='terugmelding',
            name='deling',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='terugmeldingen', to='buurten.deling'),
        ),
        migrations.AddField(
            model_name='terugmelding',
            name='namens',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='buurten.bezetting'),
        ),
        migrations.AddField(
            model_name='toets',
            name='bezetting',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='buurten.bezetting'),
        ),
        migrations.AddField(
            model_name='toets',
            name='kwestie',
            field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='toets', to='buurten.kwestie'),
        ),
        migrations.AddField(
            model_name='wisverzoek',
            name='namens',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='buurten.bezetting'),
        ),
        migrations.AddField(
            model_name='wisverzoek',
            name='signaal',
            field=models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='wisverzoek', to='buurten.signaal'),
        ),
        migrations.AddConstraint(
            model_name='herkomst',
            constraint=models.UniqueConstraint(condition=models.Q(('soort', 'samenvoegen')), fields=('van',), name='herkomst_gaat_op_in_een'),
        ),
        migrations.AddConstraint(
            model_name='herkomst',
            constraint=models.CheckConstraint(condition=models.Q(('van', models.F('naar')), _negated=True), name='herkomst_niet_uit_zichzelf'),
        ),
        migrations.AddIndex(
            model_name='noodinzage',
            index=models.Index(fields=['soort', 'nummer'], name='noodinzage_wat'),
        ),
        migrations.AddConstraint(
            model_name='toets',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('keert_terug', 'nee'), _negated=True), models.Q(('keert_terug_zin', ''), _negated=True), _connector='OR'), name='toets_keert_terug_nee_met_reden'),
        ),
        migrations.AddConstraint(
            model_name='toets',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('meer_dan_een', 'nee'), _negated=True), models.Q(('meer_dan_een_zin', ''), _negated=True), _connector='OR'), name='toets_meer_dan_een_nee_met_reden'),
        ),
        migrations.AddConstraint(
            model_name='toets',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('helder', 'nee'), _negated=True), models.Q(('helder_zin', ''), _negated=True), _connector='OR'), name='toets_helder_nee_met_reden'),
        ),
        migrations.AddConstraint(
            model_name='toets',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('herkend', 'nee'), _negated=True), models.Q(('herkend_zin', ''), _negated=True), _connector='OR'), name='toets_herkend_nee_met_reden'),
        ),
    ]
