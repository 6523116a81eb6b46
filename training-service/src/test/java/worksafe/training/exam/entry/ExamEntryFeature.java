package worksafe.training.exam.entry;

import static worksafe.training.TrainingApi.act;
import static worksafe.training.TrainingApi.registered;
import static worksafe.training.exam.ExamApi.ENTRIES;
import static worksafe.training.exam.ExamApi.anEntry;
import static worksafe.training.exam.ExamApi.applied;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.Creation;
import worksafe.platform.testing.feature.FeatureFixture;
import worksafe.platform.testing.feature.Filter;
import worksafe.platform.testing.feature.Home;
import worksafe.platform.testing.feature.Sort;
import worksafe.platform.testing.feature.Verb;

/** Entries at a county that has none in any other test, each of another person. */
record ExamEntryFeature() implements FeatureFixture {

    private static final String COUNTY = "320404000000";
    private static final UUID NOBODYS = UUID.fromString("0198f4a0-0000-7000-8000-000000000000");

    private static String office() {
        return Tokens.of("supervisor", COUNTY);
    }

    @Override
    public String path() {
        return ENTRIES;
    }

    @Override
    public String table() {
        return "exam_entry";
    }

    @Override
    public Map<String, String> parts() {
        return Map.of("exam_entry_step", "entry_id");
    }

    @Override
    public String readPermission() {
        return "exam-entry:read";
    }

    @Override
    public Home home() {
        return new Home(COUNTY, null, null);
    }

    @Override
    public Creation creation() {
        return new Creation(
                "exam-entry:apply",
                office(),
                Tokens.of("supervisor", COUNTY, "another"),
                () -> anEntry(registered(office()), "THEORY", ""),
                "exam-entry-applied");
    }

    @Override
    public List<Verb> verbs() {
        return List.of(
                Verb.of("acceptance", "exam-entry:accept", office(), "{}").announcing("exam-entry-accepted"),
                Verb.of("return", "exam-entry:accept", office(), """
                        {"missing": "缺培训证明"}""").announcing("exam-entry-returned"),
                Verb.of("refusal", "exam-entry:accept", office(), """
                        {"reason": "不属于本机关考核范围"}""").announcing("exam-entry-refused"),
                Verb.of("resubmission", "exam-entry:apply", office(), """
                        {"note": "已补培训证明", "trainedOn": "2026-05-10"}""")
                        .on(ExamEntryFeature::returned)
                        .announcing("exam-entry-resubmitted"),
                Verb.of("withdrawal", "exam-entry:apply", office(), """
                        {"reason": "本人离职"}""").announcing("exam-entry-withdrawn"));
    }

    private static UUID returned() {
        var entry = applied(office(), registered(office()), "THEORY");
        act(office(), ENTRIES + "/" + entry, "return", "{\"missing\": \"缺培训证明\"}")
                .then()
                .statusCode(200);
        return entry;
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.ofNone("personId", NOBODYS.toString(), "x"),
                Filter.ofNone("enterpriseId", NOBODYS.toString(), "x"),
                Filter.ofNone("sittingId", NOBODYS.toString(), "x"),
                Filter.of("kind", "SPECIAL_OPERATION", "PRINCIPAL", "NONE"),
                Filter.of("category", "ELECTRICAL", "WELDING_CUTTING", "NONE"),
                Filter.of("part", "THEORY", "PRACTICAL", "NONE"),
                Filter.of("status", "APPLIED", "PASSED", "ASLEEP"),
                Filter.of("overdue", "false", "true", "x"),
                Filter.of("region", COUNTY, "320404001000", "320404"));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(Sort.by("-appliedAt", "applied_at"));
    }
}
