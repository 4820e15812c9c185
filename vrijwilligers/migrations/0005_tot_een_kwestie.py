
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('vrijwilligers', '0004_op_slot'),
    ]

    operations = [
        migrations.AddField(
            model_name='hulpvraag',
            name='klaar_op',
            field=models.DateTimeField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name='vrijwilliger',
            name='gestopt_op',
            field=models.DateTimeField(editable=False, null=True),
        ),
    ]
