package worksafe.training.exam.bank;

import static worksafe.platform.testing.Intruder.ofEnterprises;
import static worksafe.training.exam.ExamApi.QUESTIONS;
import static worksafe.training.exam.ExamApi.aQuestion;

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

/** Questions of a county that keeps a bank in no other test. */
record ExamQuestionFeature() implements FeatureFixture {

    private static final String COUNTY = "320405000000";
    private static final UUID NOBODYS = UUID.fromString("0198f4a0-0000-7000-8000-000000000000");

    private static String keeper() {
        return Tokens.of("supervisor", COUNTY);
    }

    @Override
    public String path() {
        return QUESTIONS;
    }

    @Override
    public String table() {
        return "exam_question";
    }

    @Override
    public Map<String, String> parts() {
        return Map.of("exam_question_edition", "question_id");
    }

    @Override
    public String readPermission() {
        return "exam-question:read";
    }

    @Override
    public Home home() {
        return new Home(COUNTY, null, null);
    }

    @Override
    public Creation creation() {
        return new Creation(
                "exam-question:write",
                keeper(),
                Tokens.of("supervisor", COUNTY, "another"),
                () -> aQuestion("触电急救", "SINGLE", 3),
                null);
    }

    @Override
    public List<Verb> verbs() {
        return List.of(
                Verb.of("revision", "exam-question:write", keeper(), """
                        {"stem": "改后的题干", "options": ["甲", "乙"], "answerKey": "B", "difficulty": 4}""").alwaysLegal(),
                Verb.of("retirement", "exam-question:write", keeper(), ""));
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.of("kind", "SPECIAL_OPERATION", "PRINCIPAL", "NONE"),
                Filter.of("category", "ELECTRICAL", "WELDING_CUTTING", "NONE"),
                Filter.of("topic", "触电急救", "登高", null),
                Filter.of("form", "SINGLE", "CASE", "NONE"),
                Filter.of("status", "IN_USE", "RETIRED", "ASLEEP"),
                Filter.of("region", COUNTY, "320405001000", "320405"));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(Sort.by("-writtenAt", "written_at"));
    }

    @Override
    public Set<Scope> strangers() {
        return Set.of(ofEnterprises(NOBODYS));
    }
}
