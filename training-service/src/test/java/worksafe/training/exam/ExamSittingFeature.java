package worksafe.training.exam;

import static worksafe.platform.testing.Intruder.ofEnterprises;
import static worksafe.training.TrainingApi.registered;
import static worksafe.training.exam.ExamApi.SITTINGS;

import java.util.List;
import java.util.Map;
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

/** Practical sittings of a county that has none in any other test. */
record ExamSittingFeature() implements FeatureFixture {

    private static final String COUNTY = "320402000000";
    private static final UUID NOBODYS = UUID.fromString("0198f4a0-0000-7000-8000-000000000000");

    private static String organiser() {
        return Tokens.of("supervisor", COUNTY);
    }

    private static String head() {
        return Tokens.of("approver", COUNTY);
    }

    @Override
    public String path() {
        return SITTINGS;
    }

    @Override
    public String table() {
        return "exam_sitting";
    }

    @Override
    public Map<String, String> parts() {
        return Map.of("exam_sitting_step", "sitting_id");
    }

    @Override
    public String readPermission() {
        return "exam-sitting:read";
    }

    @Override
    public Home home() {
        return new Home(COUNTY, null, null);
    }

    @Override
    public Creation creation() {
        return new Creation(
                "exam-sitting:organise",
                organiser(),
                Tokens.of("supervisor", COUNTY, "another"),
                () -> ExamApi.aSitting("PRACTICAL", ""),
                "exam-sitting-announced");
    }

    @Override
    public List<Verb> verbs() {
        return List.of(
                Verb.of("start", "exam-sitting:organise", organiser(), "")
                        .on(ExamSittingFeature::seated)
                        .announcing("exam-sitting-started"),
                Verb.of("marking", "exam-sitting:organise", organiser(), "")
                        .on(ExamSittingFeature::over)
                        .announcing("exam-sitting-marked"),
                Verb.of("publication", "exam-sitting:publish", head(), "")
                        .on(ExamSittingFeature::marked)
                        .announcing("exam-sitting-published"),
                Verb.of("cancellation", "exam-sitting:organise", organiser(), """
                        {"reason": "考点停电"}""")
                        .announcing("exam-sitting-cancelled"));
    }

    static UUID seated() {
        var sitting = ExamApi.announcedSitting(organiser(), "PRACTICAL", "");
        var entry = ExamApi.accepted(organiser(), registered(organiser()), "PRACTICAL");
        ExamApi.seat(organiser(), sitting, List.of(entry), "f-" + sitting)
                .then()
                .statusCode(200);
        return sitting;
    }

    private static UUID over() {
        var sitting = seated();
        ExamApi.verb(organiser(), sitting, "start").then().statusCode(200);
        ExamApi.close(sitting);
        return sitting;
    }

    private static UUID marked() {
        var sitting = over();
        ExamApi.verb(organiser(), sitting, "marking").then().statusCode(200);
        return sitting;
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.of("kind", "SPECIAL_OPERATION", "PRINCIPAL", "NONE"),
                Filter.of("category", "ELECTRICAL", "WELDING_CUTTING", "NONE"),
                Filter.of("part", "PRACTICAL", "THEORY", "NONE"),
                Filter.of("status", "ANNOUNCED", "FINAL", "ASLEEP"),
                Filter.of("overdue", "false", "true", "x"),
                Filter.of("region", COUNTY, "320402001000", "320402"));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(Sort.by("-opensAt", "opens_at"));
    }

    @Override
    public Set<Scope> strangers() {
        return Set.of(ofEnterprises(NOBODYS));
    }
}
