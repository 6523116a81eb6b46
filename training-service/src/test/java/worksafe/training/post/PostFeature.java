package worksafe.training.post;

import static worksafe.training.TrainingApi.COUNTY;
import static worksafe.training.TrainingApi.POSTS;
import static worksafe.training.TrainingApi.VILLAGE;
import static worksafe.training.TrainingApi.aPost;
import static worksafe.training.TrainingApi.inDays;
import static worksafe.training.TrainingApi.registered;
import static worksafe.training.TrainingApi.supervisor;

import java.util.List;
import java.util.UUID;
import worksafe.kernel.Sector;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.Creation;
import worksafe.platform.testing.feature.FeatureFixture;
import worksafe.platform.testing.feature.Filter;
import worksafe.platform.testing.feature.Home;
import worksafe.platform.testing.feature.Sort;
import worksafe.platform.testing.feature.Verb;

/** Posts of electricians at one enterprise, each somebody else's. */
record PostFeature(UUID enterprise) implements FeatureFixture {

    private static final String NOBODYS = "0198f4a0-0000-7000-8000-000000000000";

    @Override
    public String path() {
        return POSTS;
    }

    @Override
    public String table() {
        return "post";
    }

    @Override
    public String readPermission() {
        return "post:read";
    }

    @Override
    public Home home() {
        return new Home(VILLAGE, Sector.EMERGENCY, enterprise);
    }

    @Override
    public Creation creation() {
        return new Creation(
                "post:start",
                supervisor(),
                Tokens.of("supervisor", COUNTY, "another"),
                () -> aPost(registered(supervisor()), enterprise, "ELECTRICAL", inDays(-30)),
                "post-started");
    }

    @Override
    public List<Verb> verbs() {
        return List.of(Verb.of("ending", "post:end", Tokens.ofEnterprise(enterprise), "{}")
                .announcing("post-ended"));
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.of("enterpriseId", enterprise.toString(), NOBODYS, "x"),
                new Filter("personId", PostFeature::person, NOBODYS, "x"),
                Filter.of("kind", "SPECIAL_OPERATION", "PRINCIPAL", "NONE"),
                Filter.of("status", "BARRED", "FIT", "SLEEPING"),
                Filter.of("employment", "OWN", "INTERN", "VOLUNTEER"),
                Filter.of("open", "true", "false", "perhaps"),
                Filter.ofNone("expiringWithinDays", "5", "-1"),
                Filter.of("region", "320281102000", "320281103000", "320281"));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(Sort.by("-from", "from_day"));
    }

    private static String person(UUID post) {
        return TestDatabase.column("select person_id from post where id = ?", post)
                .getFirst();
    }
}
