from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("cases", "0002_search_index")]
    operations = [
        migrations.RenameField("case", "status_as_of_latest", "status_as_of_earliest"),
        migrations.AlterField(
            "case",
            "status_as_of_earliest",
            models.DateField(
                help_text="First day it can mean: a status of “2025” may be as old as January."
            ),
        ),
    ]
