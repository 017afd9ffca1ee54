import time, re
import pytest
from tests.markup import read_page
@pytest.mark.django_db
def test_t(curated, client):
    import cProfile,pstats
    slugs=[f.record.slug for f in curated.cases][:40]
    client.get("/cases/"+slugs[0]+"/")
    t=time.process_time(); pages=[client.get(f"/cases/{s}/").content for s in slugs]; print("get",(time.process_time()-t)/40)
    t=time.process_time(); [read_page(p) for p in pages]; print("parse",(time.process_time()-t)/40, sum(map(len,pages))/40)
    pr=cProfile.Profile(); pr.enable(); [client.get(f"/cases/{s}/") for s in slugs]; pr.disable()
    pstats.Stats(pr).sort_stats("cumtime").print_stats(45)
