"""Two more kinds of proposals (a court, one more source), and what filtering a feed means."""

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    """Let a proposal be of the two new kinds, and say what is left out of a feed."""

    dependencies: ClassVar = [("news", "0001_intake")]

    operations: ClassVar = [
        migrations.AlterField(
            model_name="proposal",
            name="kind",
            field=models.CharField(
                choices=[
                    ("new_case", "new dispute"),
                    ("new_event", "new event"),
                    ("ruling", "ruling"),
                    ("damages", "sum of money"),
                    ("status", "status"),
                    ("court", "court"),
                    ("party", "party"),
                    ("docket", "docket number"),
                    ("conflict", "disagreement with the record"),
                    ("source", "one more source"),
                ],
                max_length=12,
                verbose_name="kind",
            ),
        ),
        migrations.AlterField(
            model_name="feed",
            name="is_filtered",
            field=models.BooleanField(
                default=False,
                help_text=(
                    "Entries clearly about something else are left out; of a docket feed, those of no case on record."
                ),
                verbose_name="mostly off topic",
            ),
        ),
    ]
