
import django.db.models.deletion
import django.db.models.functions.datetime
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('kern', '0004_wat_wij_merken'),
    ]

    operations = [
        migrations.CreateModel(
            name='Vernietiging',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('op', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name='op')),
                ('klasse', models.CharField(max_length=40, verbose_name='klasse')),
                ('wat', models.CharField(max_length=60, verbose_name='tabel')),
                ('dan', models.CharField(choices=[('verwijderen', 'weggehaald'), ('leegmaken', 'leeggemaakt'), ('anonimiseren', 'losgemaakt van de persoon')], max_length=12, verbose_name='wat er gebeurde')),
                ('aantal', models.PositiveIntegerField(verbose_name='aantal')),
                ('oudste', models.DateField(null=True, verbose_name='oudste')),
                ('nieuwste', models.DateField(null=True, verbose_name='nieuwste')),
                ('regel', models.CharField(max_length=60, verbose_name='regel')),
                ('versie', models.CharField(max_length=16, verbose_name='versie')),
                ('aanleiding', models.CharField(choices=[('termijn', 'de termijn was voorbij'), ('herstel', 'opnieuw, na het terugzetten van een reservekopie')], default='termijn', max_length=8, verbose_name='waarom')),
            ],
            options={
                'verbose_name': 'vernietiging',
                'verbose_name_plural': 'vernietigingen',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Grafsteen',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('merk', models.CharField(max_length=64)),
                ('wat', models.CharField(max_length=60)),
                ('deel', models.CharField(blank=True, max_length=100)),
                ('op', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
            ],
            options={
                'verbose_name': 'grafsteen',
                'verbose_name_plural': 'grafstenen',
                'ordering': ['pk'],
                'constraints': [models.UniqueConstraint(fields=('merk', 'deel'), name='grafsteen_eenmaal_per_deel')],
            },
        ),
        migrations.CreateModel(
            name='Zoekopdracht',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('lijst', models.CharField(max_length=60, verbose_name='lijst')),
                ('naam', models.CharField(max_length=40, verbose_name='naam')),
                ('vraag', models.CharField(max_length=1000, verbose_name='keuze')),
                ('gemaakt_op', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name='bewaard op')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='zoekopdrachten', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'bewaarde keuze',
                'verbose_name_plural': 'bewaarde keuzes',
                'ordering': ['naam', 'pk'],
                'constraints': [models.UniqueConstraint(fields=('user', 'lijst', 'naam'), name='zoekopdracht_naam_eenmaal')],
            },
        ),
    ]
