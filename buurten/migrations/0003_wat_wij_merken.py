import django.db.models.deletion
import django.db.models.functions.datetime
import uuid
import welzijn.kern.geheim
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("buurten", "0002_kaarten_en_overdracht"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Aandeel",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("vraag", models.CharField(max_length=300, verbose_name="wat vraagt u?")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("gevraagd", "Gevraagd"),
                            ("mee", "Doet mee"),
                            ("nee", "Doet niet mee"),
                            ("gestopt", "Gestopt"),
                        ],
                        default="gevraagd",
                        editable=False,
                        max_length=8,
                        verbose_name="stand",
                    ),
                ),
                (
                    "antwoord",
                    models.CharField(
                        blank=True, editable=False, max_length=500, verbose_name="antwoord"
                    ),
                ),
                (
                    "voor",
                    models.DateField(
                        editable=False, null=True, verbose_name="laat iets horen vóór"
                    ),
                ),
                (
                    "gevraagd_op",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(),
                        editable=False,
                        verbose_name="gevraagd op",
                    ),
                ),
            ],
            options={
                "verbose_name": "aandeel",
                "verbose_name_plural": "aandelen",
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="Aanvulling",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sleutel", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "tekst",
                    models.CharField(
                        max_length=500, verbose_name="wat klopt er niet, of ontbreekt er?"
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[("nieuw", "Wacht op antwoord"), ("beantwoord", "Beantwoord")],
                        default="nieuw",
                        editable=False,
                        max_length=10,
                        verbose_name="stand",
                    ),
                ),
                (
                    "antwoord",
                    models.CharField(
                        blank=True, editable=False, max_length=500, verbose_name="antwoord"
                    ),
                ),
                ("is_openbaar", models.BooleanField(default=False, editable=False)),
                (
                    "gegeven_op",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(),
                        editable=False,
                        verbose_name="gegeven op",
                    ),
                ),
                ("beantwoord_op", models.DateTimeField(editable=False, null=True)),
            ],
            options={
                "verbose_name": "aanvulling",
                "verbose_name_plural": "aanvullingen",
                "ordering": ["-pk"],
            },
        ),
        migrations.CreateModel(
            name="Afstemming",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sleutel", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("op", models.DateField(verbose_name="wanneer?")),
                ("afspraak", models.CharField(max_length=500, verbose_name="wat spreekt u af?")),
                (
                    "gemaakt_op",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False
                    ),
                ),
            ],
            options={
                "verbose_name": "afstemming",
                "verbose_name_plural": "afstemmingen",
                "ordering": ["-op", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="Deling",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("doel", welzijn.kern.geheim.GeheimTekst(max_length=300, verbose_name="waarvoor?")),
                ("tot", models.DateField(verbose_name="tot en met")),
                (
                    "gedeeld_op",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False
                    ),
                ),
                ("bevestigd_op", models.DateTimeField(editable=False, null=True)),
                ("beeindigd_op", models.DateTimeField(editable=False, null=True)),
            ],
            options={
                "verbose_name": "deling",
                "verbose_name_plural": "delingen",
                "ordering": ["-pk"],
            },
        ),
        migrations.CreateModel(
            name="Herkenning",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "op",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(),
                        editable=False,
                        verbose_name="op",
                    ),
                ),
            ],
            options={
                "verbose_name": "herkenning",
                "verbose_name_plural": "herkenningen",
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="Klaarzetting",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "daad",
                    models.CharField(
                        choices=[("openen", "De ronde openen"), ("sluiten", "De stickers tellen")],
                        editable=False,
                        max_length=10,
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("wacht", "Wacht op een tweede persoon"),
                            ("gedaan", "Gedaan"),
                            ("teruggenomen", "Teruggenomen"),
                            ("vervallen", "Vervallen"),
                        ],
                        default="wacht",
                        editable=False,
                        max_length=15,
                    ),
                ),
                (
                    "sinds",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False
                    ),
                ),
                ("afgedaan_op", models.DateTimeField(editable=False, null=True)),
            ],
            options={
                "verbose_name": "klaarzetting",
                "verbose_name_plural": "klaarzettingen",
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="Oordeel",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("was_antwoord", models.BooleanField(verbose_name="was dit een antwoord?")),
                ("tekst", models.CharField(blank=True, max_length=300, verbose_name="waarom?")),
                (
                    "op",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(),
                        editable=False,
                        verbose_name="op",
                    ),
                ),
            ],
            options={
                "verbose_name": "oordeel",
                "verbose_name_plural": "oordelen",
                "ordering": ["-pk"],
            },
        ),
        migrations.CreateModel(
            name="Verlaging",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "tekst",
                    welzijn.kern.geheim.GeheimTekst(
                        max_length=1000, verbose_name="de woorden die dan te lezen zijn"
                    ),
                ),
                (
                    "gevraagd_op",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False
                    ),
                ),
            ],
            options={
                "verbose_name": "verlaging",
                "verbose_name_plural": "verlagingen",
            },
        ),
        migrations.CreateModel(
            name="Voordracht",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sleutel", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "email",
                    models.EmailField(
                        blank=True, max_length=254, verbose_name="e-mailadres van de persoon"
                    ),
                ),
                (
                    "namens",
                    models.CharField(
                        blank=True, editable=False, max_length=210, verbose_name="namens"
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("open", "Wacht op wie uitnodigt"),
                            ("uitgenodigd", "Uitgenodigd"),
                            ("afgewezen", "Niet uitgenodigd"),
                            ("verlopen", "Verlopen"),
                        ],
                        default="open",
                        editable=False,
                        max_length=12,
                        verbose_name="stand",
                    ),
                ),
                ("verloopt_op", models.DateTimeField(editable=False, verbose_name="geldig tot")),
                (
                    "gemaakt_op",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(),
                        editable=False,
                        verbose_name="van",
                    ),
                ),
            ],
            options={
                "verbose_name": "voordracht",
                "verbose_name_plural": "voordrachten",
                "ordering": ["-pk"],
            },
        ),
        migrations.CreateModel(
            name="Voorlegging",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("vraag", models.CharField(max_length=500, verbose_name="wat vraagt u?")),
                ("antwoord_voor", models.DateField(verbose_name="antwoord vóór")),
                (
                    "status",
                    models.CharField(
                        choices=[("open", "Wacht op antwoord"), ("beantwoord", "Beantwoord")],
                        default="open",
                        editable=False,
                        max_length=10,
                        verbose_name="stand",
                    ),
                ),
                (
                    "antwoord",
                    models.CharField(
                        blank=True, editable=False, max_length=500, verbose_name="antwoord"
                    ),
                ),
                (
                    "voorgelegd_op",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False
                    ),
                ),
                ("beantwoord_op", models.DateTimeField(editable=False, null=True)),
                ("herinnerd_op", models.DateTimeField(editable=False, null=True)),
            ],
            options={
                "verbose_name": "voorlegging",
                "verbose_name_plural": "voorleggingen",
                "ordering": ["-pk"],
            },
        ),
        migrations.AddField(
            model_name="akkoord",
            name="bezetting",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="buurten.bezetting",
            ),
        ),
        migrations.AddField(
            model_name="deelname",
            name="adresmerk",
            field=models.CharField(editable=False, max_length=64, null=True),
        ),
        migrations.AddField(
            model_name="kwestie",
            name="bij_coordinator_op",
            field=models.DateTimeField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name="kwestie",
            name="klaar_op",
            field=models.DateTimeField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name="kwestie",
            name="oppakken_voor",
            field=models.DateField(editable=False, null=True, verbose_name="oppakken vóór"),
        ),
        migrations.AddField(
            model_name="kwestie",
            name="toegezegd_voor",
            field=models.DateField(editable=False, null=True, verbose_name="laat iets horen vóór"),
        ),
        migrations.AddField(
            model_name="kwestiestap",
            name="bezetting",
            field=models.ForeignKey(
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="buurten.bezetting",
            ),
        ),
        migrations.AddField(
            model_name="mandaat",
            name="vastgelegd_namens",
            field=models.ForeignKey(
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="buurten.bezetting",
            ),
        ),
        migrations.AddField(
            model_name="overdracht",
            name="gegeven",
            field=models.BooleanField(default=False, editable=False),
        ),
        migrations.AddField(
            model_name="overdracht",
            name="gepland_namens",
            field=models.ForeignKey(
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="buurten.bezetting",
            ),
        ),
        migrations.AddField(
            model_name="overdracht",
            name="tot_eerder",
            field=models.DateField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name="overdracht",
            name="tot_gepland",
            field=models.DateField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name="signaal",
            name="code_hash",
            field=models.CharField(blank=True, default="", editable=False, max_length=64),
        ),
        migrations.AddField(
            model_name="signaal",
            name="geheim",
            field=welzijn.kern.geheim.GeheimTekst(
                blank=True, default="", editable=False, max_length=1000
            ),
        ),
        migrations.AddField(
            model_name="signaal",
            name="geheime_plek",
            field=welzijn.kern.geheim.GeheimTekst(
                blank=True, default="", editable=False, max_length=120
            ),
        ),
        migrations.AddField(
            model_name="signaal",
            name="hoe_vaak",
            field=models.CharField(
                blank=True,
                choices=[
                    ("eens", "Eén keer"),
                    ("soms", "Af en toe"),
                    ("weken", "Elke week"),
                    ("dagen", "Elke dag"),
                ],
                default="",
                max_length=5,
                verbose_name="hoe vaak ziet u dit?",
            ),
        ),
        migrations.AddField(
            model_name="signaal",
            name="hoeveel",
            field=models.CharField(
                blank=True,
                choices=[("paar", "Een paar"), ("groep", "Een groep"), ("velen", "Heel veel")],
                default="",
                max_length=5,
                verbose_name="voor hoeveel mensen?",
            ),
        ),
        migrations.AddField(
            model_name="signaal",
            name="niveau",
            field=models.CharField(
                choices=[("intern", "Intern"), ("vertrouwelijk", "Vertrouwelijk")],
                default="intern",
                max_length=13,
                verbose_name="wie mag dit lezen?",
            ),
        ),
        migrations.AddField(
            model_name="signaal",
            name="organisatie",
            field=models.ForeignKey(
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="buurten.organisatie",
                verbose_name="van welke organisatie",
            ),
        ),
        migrations.AddField(
            model_name="thema",
            name="woorden",
            field=models.TextField(blank=True, max_length=2000, verbose_name="woorden"),
        ),
        migrations.AddField(
            model_name="voortgang",
            name="bezetting",
            field=models.ForeignKey(
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="buurten.bezetting",
            ),
        ),
        migrations.AddField(
            model_name="vraag",
            name="doorgezet_namens",
            field=models.ForeignKey(
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="buurten.bezetting",
            ),
        ),
        migrations.AlterField(
            model_name="kaartje",
            name="bereik",
            field=models.CharField(
                choices=[
                    ("ik", "Alleen ik"),
                    ("buurt", "Mijn buurt"),
                    ("wijk", "Mijn wijk"),
                    ("iedereen", "Iedereen"),
                ],
                default="ik",
                max_length=10,
                verbose_name="wie het ziet",
            ),
        ),
        migrations.AlterField(
            model_name="kwestiestap",
            name="soort",
            field=models.CharField(
                choices=[
                    ("bundelen", "Signalen samengenomen"),
                    ("bijvoegen", "Signalen erbij"),
                    ("losmaken", "Signaal eruit gehaald"),
                    ("bewerken", "Tekst aangepast"),
                    ("openen", "Openbaar gemaakt"),
                    ("oppakken", "Opgepakt"),
                    ("overzetten", "Aan een ander gegeven"),
                    ("bijpraten", "Nieuws"),
                    ("teruggeven", "Teruggegeven"),
                    ("beantwoorden", "Beantwoord"),
                    ("stoppen", "Gestopt"),
                    ("heropenen", "Opnieuw geopend"),
                    ("aanvaarden", "Nog een organisatie doet mee"),
                    ("uitstappen", "Een organisatie doet niet meer mee"),
                    ("voorleggen", "Voorgelegd aan de gemeente"),
                    ("antwoorden", "Antwoord van de gemeente"),
                    ("toewijzen", "Niemand pakte dit op: nu bij de coördinator"),
                ],
                max_length=12,
            ),
        ),
        migrations.AlterField(
            model_name="signaal",
            name="reden",
            field=welzijn.kern.geheim.GeheimTekst(
                blank=True, editable=False, max_length=300, verbose_name="reden"
            ),
        ),
        migrations.AlterField(
            model_name="signaal",
            name="status",
            field=models.CharField(
                choices=[
                    ("nieuw", "Nieuw"),
                    ("gebundeld", "Gebundeld"),
                    ("afgerond", "Afgerond"),
                    ("ingezonden", "Wacht op lezen"),
                    ("geweigerd", "Niet overgenomen"),
                ],
                default="nieuw",
                editable=False,
                max_length=10,
                verbose_name="stand",
            ),
        ),
        migrations.AlterField(
            model_name="vraag",
            name="antwoord",
            field=welzijn.kern.geheim.GeheimTekst(
                blank=True, editable=False, max_length=4000, verbose_name="antwoord"
            ),
        ),
        migrations.AlterField(
            model_name="vraag",
            name="reden",
            field=welzijn.kern.geheim.GeheimTekst(
                blank=True, editable=False, max_length=500, verbose_name="reden"
            ),
        ),
        migrations.AlterField(
            model_name="vraag",
            name="tekst",
            field=welzijn.kern.geheim.GeheimTekst(max_length=2000, verbose_name="uw vraag"),
        ),
        migrations.AddIndex(
            model_name="kwestie",
            index=models.Index(fields=["status", "oppakken_voor"], name="kwestie_oppakken_voor"),
        ),
        migrations.AddConstraint(
            model_name="deelname",
            constraint=models.UniqueConstraint(
                fields=("stemming", "adresmerk"), name="deelname_adres"
            ),
        ),
        migrations.AddConstraint(
            model_name="signaal",
            constraint=models.CheckConstraint(
                condition=models.Q(("melder", None), ("code_hash", ""), _connector="OR"),
                name="signaal_account_of_bewijs",
            ),
        ),
        migrations.AddConstraint(
            model_name="signaal",
            constraint=models.UniqueConstraint(
                condition=models.Q(("code_hash", ""), _negated=True),
                fields=("code_hash",),
                name="signaal_bewijs_eenmaal",
            ),
        ),
        migrations.AddConstraint(
            model_name="signaal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("niveau", "vertrouwelijk"), _negated=True),
                    models.Q(("organisatie__isnull", False), ("plek", ""), ("tekst", "")),
                    _connector="OR",
                ),
                name="signaal_vertrouwelijk_op_slot",
            ),
        ),
        migrations.AddField(
            model_name="aandeel",
            name="antwoord_namens",
            field=models.ForeignKey(
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="buurten.bezetting",
            ),
        ),
        migrations.AddField(
            model_name="aandeel",
            name="kwestie",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="aandelen",
                to="buurten.kwestie",
            ),
        ),
        migrations.AddField(
            model_name="aandeel",
            name="namens",
            field=models.ForeignKey(
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="buurten.bezetting",
            ),
        ),
        migrations.AddField(
            model_name="aandeel",
            name="organisatie",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="aandelen",
                to="buurten.organisatie",
                verbose_name="organisatie",
            ),
        ),
        migrations.AddField(
            model_name="aandeel",
            name="verantwoordelijk",
            field=models.ForeignKey(
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="buurten.functie",
            ),
        ),
        migrations.AddField(
            model_name="aanvulling",
            name="antwoord_namens",
            field=models.ForeignKey(
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="buurten.bezetting",
            ),
        ),
        migrations.AddField(
            model_name="aanvulling",
            name="kwestie",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="aanvullingen",
                to="buurten.kwestie",
            ),
        ),
        migrations.AddField(
            model_name="aanvulling",
            name="user",
            field=models.ForeignKey(
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="aanvullingen",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="afstemming",
            name="kwestie",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="afstemmingen",
                to="buurten.kwestie",
            ),
        ),
        migrations.AddField(
            model_name="afstemming",
            name="met",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="buurten.organisatie",
                verbose_name="met wie?",
            ),
        ),
        migrations.AddField(
            model_name="afstemming",
            name="namens",
            field=models.ForeignKey(
                editable=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="buurten.bezetting",
            ),
        ),
        migrations.AddField(
            model_name="deling",
            name="beeindigd_namens",
            field=models.ForeignKey(
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="buurten.bezetting",
            ),
        ),
        migrations.AddField(
            model_name="deling",
            name="bevestigd_namens",
            field=models.ForeignKey(
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="buurten.bezetting",
            ),
        ),
        migrations.AddField(
            model_name="deling",
            name="functie",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="buurten.functie",
            ),
        ),
        migrations.AddField(
            model_name="deling",
            name="namens",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="buurten.bezetting",
            ),
        ),
        migrations.AddField(
            model_name="deling",
            name="organisatie",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="buurten.organisatie",
            ),
        ),
        migrations.AddField(
            model_name="deling",
            name="signaal",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="delingen",
                to="buurten.signaal",
            ),
        ),
        migrations.AddField(
            model_name="herkenning",
            name="kwestie",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="herkenningen",
                to="buurten.kwestie",
            ),
        ),
        migrations.AddField(
            model_name="herkenning",
            name="user",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="herkenningen",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="klaarzetting",
            name="door",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="klaarzetting",
            name="namens",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="buurten.bezetting",
            ),
        ),
        migrations.AddField(
            model_name="klaarzetting",
            name="ronde",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="klaarzettingen",
                to="buurten.ronde",
            ),
        ),
        migrations.AddField(
            model_name="klaarzetting",
            name="tweede",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="klaarzetting",
            name="tweede_namens",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="buurten.bezetting",
            ),
        ),
        migrations.AddField(
            model_name="oordeel",
            name="kwestie",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="oordelen",
                to="buurten.kwestie",
            ),
        ),
        migrations.AddField(
            model_name="oordeel",
            name="stap",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="oordelen",
                to="buurten.kwestiestap",
            ),
        ),
        migrations.AddField(
            model_name="oordeel",
            name="user",
            field=models.ForeignKey(
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="oordelen",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="verlaging",
            name="namens",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="buurten.bezetting",
            ),
        ),
        migrations.AddField(
            model_name="verlaging",
            name="signaal",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="verlaging",
                to="buurten.signaal",
            ),
        ),
        migrations.AddField(
            model_name="voordracht",
            name="door",
            field=models.ForeignKey(
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="voordracht",
            name="functie",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="voordrachten",
                to="buurten.functie",
            ),
        ),
        migrations.AddField(
            model_name="voordracht",
            name="uitnodiging",
            field=models.ForeignKey(
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="voordrachten",
                to="buurten.uitnodiging",
            ),
        ),
        migrations.AddField(
            model_name="voorlegging",
            name="aan",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="buurten.functie",
                verbose_name="aan wie?",
            ),
        ),
        migrations.AddField(
            model_name="voorlegging",
            name="antwoord_namens",
            field=models.ForeignKey(
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="buurten.bezetting",
            ),
        ),
        migrations.AddField(
            model_name="voorlegging",
            name="kwestie",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="voorleggingen",
                to="buurten.kwestie",
            ),
        ),
        migrations.AddField(
            model_name="voorlegging",
            name="namens",
            field=models.ForeignKey(
                editable=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="buurten.bezetting",
            ),
        ),
        migrations.AddField(
            model_name="voorlegging",
            name="organisatie",
            field=models.ForeignKey(
                editable=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="buurten.organisatie",
            ),
        ),
        migrations.AddConstraint(
            model_name="aandeel",
            constraint=models.UniqueConstraint(
                condition=models.Q(("status__in", ["gevraagd", "mee"])),
                fields=("kwestie", "organisatie"),
                name="aandeel_een_tegelijk",
            ),
        ),
        migrations.AddConstraint(
            model_name="aanvulling",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("is_openbaar", False), ("status", "beantwoord"), _connector="OR"
                ),
                name="aanvulling_openbaar_na_lezen",
            ),
        ),
        migrations.AddConstraint(
            model_name="deling",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("functie__isnull", False), ("organisatie", None)),
                    models.Q(("functie", None), ("organisatie__isnull", False)),
                    _connector="OR",
                ),
                name="deling_met_een",
            ),
        ),
        migrations.AddConstraint(
            model_name="deling",
            constraint=models.UniqueConstraint(
                condition=models.Q(("beeindigd_op", None), ("organisatie__isnull", False)),
                fields=("signaal", "organisatie"),
                name="deling_organisatie_eenmaal",
            ),
        ),
        migrations.AddConstraint(
            model_name="deling",
            constraint=models.UniqueConstraint(
                condition=models.Q(("beeindigd_op", None), ("functie__isnull", False)),
                fields=("signaal", "functie"),
                name="deling_functie_eenmaal",
            ),
        ),
        migrations.AddConstraint(
            model_name="herkenning",
            constraint=models.UniqueConstraint(
                fields=("kwestie", "user"), name="herkenning_eenmaal"
            ),
        ),
        migrations.AddConstraint(
            model_name="klaarzetting",
            constraint=models.UniqueConstraint(
                condition=models.Q(("status", "wacht")),
                fields=("ronde", "daad"),
                name="klaarzetting_een_wacht",
            ),
        ),
        migrations.AddConstraint(
            model_name="klaarzetting",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("tweede", None),
                    models.Q(("tweede", models.F("door")), _negated=True),
                    _connector="OR",
                ),
                name="klaarzetting_tweede_is_ander",
            ),
        ),
        migrations.AddConstraint(
            model_name="klaarzetting",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("tweede_namens", None),
                    models.Q(("tweede_namens", models.F("namens")), _negated=True),
                    _connector="OR",
                ),
                name="klaarzetting_andere_functie",
            ),
        ),
        migrations.AddConstraint(
            model_name="klaarzetting",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("status", "gedaan"), ("tweede_namens__isnull", False)),
                    models.Q(
                        models.Q(("status", "gedaan"), _negated=True),
                        ("tweede", None),
                        ("tweede_namens", None),
                    ),
                    _connector="OR",
                ),
                name="klaarzetting_gedaan_door_tweede",
            ),
        ),
        migrations.AddConstraint(
            model_name="oordeel",
            constraint=models.UniqueConstraint(fields=("stap", "user"), name="oordeel_eenmaal"),
        ),
        migrations.AddConstraint(
            model_name="voordracht",
            constraint=models.UniqueConstraint(
                condition=models.Q(("status", "open")),
                fields=("functie", "email", "door"),
                name="voordracht_open_eenmaal",
            ),
        ),
        migrations.AddConstraint(
            model_name="voordracht",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("email", ""), _negated=True),
                    models.Q(("status", "open"), _negated=True),
                    _connector="OR",
                ),
                name="voordracht_open_met_adres",
            ),
        ),
        migrations.AddConstraint(
            model_name="voorlegging",
            constraint=models.UniqueConstraint(
                condition=models.Q(("status", "open")),
                fields=("kwestie",),
                name="voorlegging_een_tegelijk",
            ),
        ),
    ]
