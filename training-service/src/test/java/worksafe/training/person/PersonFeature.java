package worksafe.training.person;

import static worksafe.platform.testing.Intruder.ofEnterprises;
import static worksafe.training.TrainingApi.COUNTY;
import static worksafe.training.TrainingApi.PERSONS;
import static worksafe.training.TrainingApi.aPerson;
import static worksafe.training.TrainingApi.residentId;
import static worksafe.training.TrainingApi.supervisor;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import worksafe.platform.http.Scope;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.Creation;
import worksafe.platform.testing.feature.FeatureFixture;
import worksafe.platform.testing.feature.Filter;
import worksafe.platform.testing.feature.Home;
import worksafe.platform.testing.feature.Sort;
import worksafe.platform.testing.feature.Verb;

/** People whom a county registered without an enterprise. Nobody lists them. */
record PersonFeature() implements FeatureFixture {

    private static final UUID NOBODYS = UUID.fromString("0198f4a0-0000-7000-8000-000000000000");

    @Override
    public String path() {
        return PERSONS;
    }

    @Override
    public String table() {
        return "person";
    }

    @Override
    public String readPermission() {
        return "person:read";
    }

    @Override
    public Home home() {
        return new Home(COUNTY, null, null);
    }

    @Override
    public Creation creation() {
        return new Creation(
                "person:register",
                supervisor(),
                Tokens.of("supervisor", COUNTY, "another"),
                () -> aPerson(residentId(), null),
                "person-registered");
    }

    @Override
    public List<Verb> verbs() {
        return List.of();
    }

    @Override
    public List<Filter> filters() {
        return List.of();
    }

    @Override
    public List<Sort> sorts() {
        return List.of();
    }

    @Override
    public Set<Scope> strangers() {
        return Set.of(ofEnterprises(NOBODYS));
    }
}
