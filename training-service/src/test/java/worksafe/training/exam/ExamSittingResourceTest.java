package worksafe.training.exam;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.training.TrainingApi.CERTIFICATES;
import static worksafe.training.TrainingApi.aCertificate;
import static worksafe.training.TrainingApi.act;
import static worksafe.training.TrainingApi.announced;
import static worksafe.training.TrainingApi.create;
import static worksafe.training.TrainingApi.get;
import static worksafe.training.TrainingApi.id;
import static worksafe.training.TrainingApi.inDays;
import static worksafe.training.TrainingApi.issue;
import static worksafe.training.TrainingApi.key;
import static worksafe.training.TrainingApi.post;
import static worksafe.training.TrainingApi.registered;
import static worksafe.training.TrainingApi.residentId;
import static worksafe.training.exam.ExamApi.ENTRIES;
import static worksafe.training.exam.ExamApi.SEATS;
import static worksafe.training.exam.ExamApi.SITTINGS;
import static worksafe.training.exam.ExamApi.aSitting;
import static worksafe.training.exam.ExamApi.accepted;
import static worksafe.training.exam.ExamApi.anEntry;
import static worksafe.training.exam.ExamApi.announcedSitting;
import static worksafe.training.exam.ExamApi.answer;
import static worksafe.training.exam.ExamApi.applied;
import static worksafe.training.exam.ExamApi.candidate;
import static worksafe.training.exam.ExamApi.close;
import static worksafe.training.exam.ExamApi.identified;
import static worksafe.training.exam.ExamApi.open;
import static worksafe.training.exam.ExamApi.seat;
import static worksafe.training.exam.ExamApi.section;
import static worksafe.training.exam.ExamApi.sections;
import static worksafe.training.exam.ExamApi.status;
import static worksafe.training.exam.ExamApi.verb;
import static worksafe.training.exam.ExamApi.written;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.kernel.Sector;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.FeatureContract;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "training"))
class ExamSittingResourceTest {

    private static final String COUNTY = "320411000000";
    private static final String TOWN = "320411101000";
    private static final String VILLAGE = "320411101001";
    private static final String KEPT_ABOVE = "国家题库" + key();

    @TestFactory
    Stream<DynamicTest> owesWhatAllOwe() {
        return FeatureContract.of("exam-sittings", new ExamSittingFeature()).tests();
    }

    private static String office() {
        return Tokens.of("supervisor", COUNTY);
    }

    private static String head() {
        return Tokens.of("approver", COUNTY);
    }

    /** Who sits where, on a paper of two single choices, a multiple one and a case. */
    private record Exam(UUID sitting, String prefix, List<UUID> entries) {

        UUID entry(int seat) {
            return entries.get(seat - 1);
        }

        String token(int seat) {
            return candidate(prefix, seat);
        }
    }

    private static Exam running(int people) {
        var topic = "触电" + key();
        for (int i = 0; i < 6; i++) {
            var unused = written(office(), topic, "SINGLE", 1 + i % 5);
        }
        var multiple = written(office(), topic, "MULTIPLE", 3);
        var some = written(office(), topic, "CASE", 3);
        var sitting = announcedSitting(
                office(),
                "THEORY",
                sections(
                        section(topic, "SINGLE", 2, 20),
                        section(topic, "MULTIPLE", 1, 40),
                        section(topic, "CASE", 1, 20)));
        var entries = new ArrayList<UUID>();
        for (int i = 0; i < people; i++) {
            entries.add(accepted(office()));
        }
        var prefix = "c" + key();
        seat(office(), sitting, entries, prefix).then().statusCode(200);
        verb(office(), sitting, "start").then().statusCode(200);
        entries.forEach(entry -> identified(Tokens.of("inspector", COUNTY), entry));
        open(sitting);
        return new Exam(sitting, prefix, entries);
    }

    @Test
    void fromEntryToCertificate() {
        var exam = running(3);

        answer(exam.token(1), exam.entry(1), 1, 1, "a").then().statusCode(200);
        answer(exam.token(1), exam.entry(1), 2, 1, "A").then().statusCode(200);
        answer(exam.token(1), exam.entry(1), 3, 1, "ca").then().statusCode(200);
        answer(exam.token(1), exam.entry(1), 4, 1, "断电、呼救").then().statusCode(200);
        answer(exam.token(2), exam.entry(2), 1, 1, "B").then().statusCode(200);
        assertProblem(verb(office(), exam.sitting(), "marking"), 422, "exam-still-open");
        close(exam.sitting());
        assertProblem(verb(office(), exam.sitting(), "marking"), 422, "exam-marks-missing");
        var marker = Tokens.of("inspector", COUNTY);
        act(marker, ENTRIES + "/" + exam.entry(1), "case-marks", "{\"position\": 4, \"marks\": 15}")
                .then()
                .statusCode(200);
        var marked = verb(office(), exam.sitting(), "marking");
        assertThat(marked.statusCode()).as(marked.asString()).isEqualTo(200);
        assertThat(marked.jsonPath().getString("seed")).isNotBlank();
        assertThat(get(office(), ENTRIES + "/" + exam.entry(1)).jsonPath().getMap("$"))
                .doesNotContainKey("score");
        verb(head(), exam.sitting(), "publication").then().statusCode(200);

        var passed = get(office(), ENTRIES + "/" + exam.entry(1)).jsonPath();
        assertThat(passed.getString("status")).isEqualTo("PASSED");
        assertThat(passed.getDouble("score")).isEqualTo(95);
        assertThat(status(office(), ENTRIES + "/" + exam.entry(2))).isEqualTo("FAILED");
        assertThat(status(office(), ENTRIES + "/" + exam.entry(3))).isEqualTo("ABSENT");
        assertThat(announced("exam-result-published", exam.entry(3)))
                .singleElement()
                .satisfies(data -> assertThat(data).contains("ABSENT").doesNotContain("\"score\""));
        var statistics = get(office(), SITTINGS + "/" + exam.sitting() + "/item-statistics")
                .jsonPath();
        assertThat(statistics.getList("facility")).isNotEmpty();

        // Theory alone makes no certificate of special operations.
        var person = UUID.fromString(passed.getString("personId"));
        var body = aCertificate(person, "ELECTRICAL", inDays(0));
        var upon = body.substring(0, body.indexOf("\"assessment\""));
        assertProblem(
                issue(office(), upon + "\"examResultIds\": [\"%s\"]}".formatted(exam.entry(1))),
                422,
                "exam-result-unfit");
        var practice = practice(person, "88", "90");
        var issued = issue(office(), upon + "\"examResultIds\": [\"%s\", \"%s\"]}".formatted(exam.entry(1), practice));
        assertThat(issued.statusCode()).as(issued.asString()).isEqualTo(201);
        assertThat(issued.jsonPath().getString("assessment.number")).contains("BM");
        var certified = get(office(), ENTRIES + "/" + exam.entry(1)).jsonPath();
        assertThat(certified.getList("allowedActions")).doesNotContain("APPEAL");
        assertProblem(doubt(office(), exam.entry(1)), 409, "exam-result-certified");
        assertThat(announced("exam-entry-certified", exam.entry(1))).hasSize(1);
        var another = aCertificate(registered(office()), "ELECTRICAL", inDays(0));
        assertProblem(
                issue(
                        office(),
                        another.substring(0, another.lastIndexOf(",", another.indexOf("\"assessment\""))) + "}"),
                422,
                "certificate-assessment-missing");
        assertThat(get(office(), CERTIFICATES + "/" + id(issued)).jsonPath().getString("assessment.passedOn"))
                .isEqualTo(inDays(0));
    }

    private static Response doubt(String token, UUID entry) {
        return act(token, ENTRIES + "/" + entry, "appeal", "{\"reason\": \"评分有误\"}");
    }

    private static UUID practice(UUID person, String first, String second) {
        var entry = accepted(office(), person, "PRACTICAL");
        var unused = sat(entry, first, second);
        return entry;
    }

    /** The sitting at which the entry had these scores. */
    private static UUID sat(UUID entry, String first, String second) {
        var sitting = announcedSitting(office(), "PRACTICAL", "");
        seat(office(), sitting, List.of(entry), "p" + key()).then().statusCode(200);
        verb(office(), sitting, "start").then().statusCode(200);
        open(sitting);
        score(entry, "one", first);
        score(entry, "two", second);
        close(sitting);
        verb(office(), sitting, "marking").then().statusCode(200);
        verb(head(), sitting, "publication").then().statusCode(200);
        return sitting;
    }

    private static void score(UUID entry, String examiner, String score) {
        act(
                        Tokens.of("inspector", COUNTY, examiner),
                        ENTRIES + "/" + entry,
                        "practical-score",
                        "{\"score\": " + score + "}")
                .then()
                .statusCode(200);
    }

    @Test
    void laterAnswersAreNeverOverwrittenByEarlierOnes() {
        var exam = running(1);

        answer(exam.token(1), exam.entry(1), 1, 5, "B").then().statusCode(200);
        var late = answer(exam.token(1), exam.entry(1), 1, 4, "C");
        assertThat(late.statusCode()).isEqualTo(200);
        assertThat(late.jsonPath().getBoolean("kept")).isFalse();
        assertThat(late.jsonPath().getLong("sequence")).isEqualTo(5);
        assertThat(answer(exam.token(1), exam.entry(1), 1, 5, "B").jsonPath().getLong("sequence"))
                .isEqualTo(5);

        var paper = paper(exam, 1);
        assertThat(paper.getString("items[0].answer")).isEqualTo("B");
        assertThat(paper.getLong("items[0].sequence")).isEqualTo(5);
    }

    @Test
    void candidatesSeeTheirOwnPaperAndNoKey() {
        var exam = running(2);

        var paper = get(exam.token(1), SEATS + "/" + exam.entry(1) + "/paper");
        assertThat(paper.statusCode()).as(paper.asString()).isEqualTo(200);
        assertThat(paper.jsonPath().getList("items")).hasSize(4);
        assertThat(paper.asString()).doesNotContain("answerKey", "reference", "要点");
        assertThat(get(exam.token(2), SEATS + "/" + exam.entry(1) + "/paper").statusCode())
                .isEqualTo(404);
        assertThat(answer(exam.token(2), exam.entry(1), 1, 1, "A").statusCode()).isEqualTo(404);
        assertThat(get(exam.token(1), SEATS).jsonPath().getList("entryId"))
                .containsExactly(exam.entry(1).toString());
        assertThat(get(exam.token(1), ENTRIES + "/" + exam.entry(1) + "/script").statusCode())
                .isEqualTo(403);
        assertProblem(
                get(Tokens.of("inspector", COUNTY), ENTRIES + "/" + exam.entry(1) + "/script"), 422, "exam-still-open");
    }

    @Test
    void answersAreTakenWithinTheWindowUntilHandedIn() {
        var exam = running(2);

        assertProblem(answer(exam.token(1), exam.entry(1), 9, 1, "A"), 422, "exam-answer-refused");
        assertProblem(answer(exam.token(1), exam.entry(1), 1, 1, "也许"), 422, "exam-answer-unfit");
        post(exam.token(1), SEATS + "/" + exam.entry(1) + "/hand-in", "").then().statusCode(200);
        assertProblem(answer(exam.token(1), exam.entry(1), 1, 1, "A"), 422, "exam-answer-refused");
        close(exam.sitting());
        assertProblem(answer(exam.token(2), exam.entry(2), 1, 1, "A"), 422, "exam-answer-refused");
        assertProblem(post(exam.token(2), SEATS + "/" + exam.entry(2) + "/hand-in", ""), 422, "exam-not-open");
    }

    @Test
    void nothingIsTakenFromWhoIsSomebodyElse() {
        var exam = running(1);

        act(Tokens.of("inspector", COUNTY), ENTRIES + "/" + exam.entry(1), "identity-check", """
                {"method": "ID_CARD", "confirmed": false}""")
                .then()
                .statusCode(200);

        assertProblem(answer(exam.token(1), exam.entry(1), 1, 1, "A"), 422, "exam-answer-refused");
        assertProblem(get(exam.token(1), SEATS + "/" + exam.entry(1) + "/paper"), 422, "exam-identity-denied");
    }

    @Test
    void papersFollowFromTheSeed() throws SQLException {
        var exam = running(3);

        var drawn = TestDatabase.column(
                "select string_agg(question_id::text, ',' order by position) from exam_paper_item"
                        + " where sitting_id = ? group by entry_id",
                exam.sitting());
        assertThat(drawn).hasSize(3);
        var again = TestDatabase.column("""
                select string_agg(i.question_id::text, ',' order by i.position) from exam_paper_item i
                join exam_entry e on e.id = i.entry_id join exam_sitting s on s.id = i.sitting_id
                join exam_sitting_section c on c.sitting_id = s.id and c.form = i.form
                where s.id = ? and i.question_id in (
                    select q.id from exam_question q where q.topic = c.topic and q.form = c.form and q.status = 'IN_USE'
                    order by sha256(convert_to(s.seed || '/' || e.seat || '/' || c.position || '/' || q.id, 'UTF8'))
                    limit c.questions)
                group by i.entry_id""", exam.sitting());
        assertThat(again).containsExactlyInAnyOrderElementsOf(drawn);
    }

    @Test
    void papersKeepTheEditionThatTheyShowed() {
        var exam = running(1);
        var before = paper(exam, 1).getString("items[0].stem");
        var question = TestDatabase.column(
                        "select question_id from exam_paper_item where entry_id = ? and position = 1", exam.entry(1))
                .getFirst();

        act(office(), ExamApi.QUESTIONS + "/" + question, "revision", """
                {"stem": "改后的题干", "options": ["甲", "乙"], "answerKey": "B", "difficulty": 4}""")
                .then()
                .statusCode(200);

        assertThat(paper(exam, 1).getString("items[0].stem")).isEqualTo(before);
        assertThat(get(office(), ExamApi.QUESTIONS + "/" + question).jsonPath().getList("editions"))
                .hasSize(2);
    }

    @Test
    void questionsOfABankAboveAreDrawnButNotShown() {
        var province = Tokens.of("supervisor", "320000000000");
        var question = written(province, KEPT_ABOVE, "SINGLE", 3);
        var sitting = announcedSitting(office(), "THEORY", sections(section(KEPT_ABOVE, "SINGLE", 1, 100)));
        seat(office(), sitting, List.of(accepted(office())), "a" + key()).then().statusCode(200);

        verb(office(), sitting, "start").then().statusCode(200);

        assertThat(get(office(), ExamApi.QUESTIONS + "/" + question).statusCode())
                .isEqualTo(404);
        close(sitting);
        verb(office(), sitting, "marking").then().statusCode(200);
    }

    @Test
    void bankMustHoldWhatTheBlueprintAsksForWhenItIsAnnouncedAndWhenItBegins() {
        var topic = "仅一题" + key();
        var one = sections(section(topic, "SINGLE", 1, 100));
        assertProblem(create(office(), key(), SITTINGS, aSitting("THEORY", one)), 422, "exam-bank-short");
        var question = written(office(), topic, "SINGLE", 3);
        var sitting = announcedSitting(office(), "THEORY", one);
        seat(office(), sitting, List.of(accepted(office())), "b" + key()).then().statusCode(200);
        act(office(), ExamApi.QUESTIONS + "/" + question, "retirement", "")
                .then()
                .statusCode(200);

        assertProblem(verb(office(), sitting, "start"), 422, "exam-bank-short");
    }

    @Test
    void nothingIsShownOrTakenBeforeTheIdentityIsChecked() {
        var topic = "核验" + key();
        var unused = written(office(), topic, "SINGLE", 3);
        var sitting = announcedSitting(office(), "THEORY", sections(section(topic, "SINGLE", 1, 100)));
        var exam = new Exam(sitting, "i" + key(), List.of(accepted(office())));
        seat(office(), sitting, exam.entries(), exam.prefix()).then().statusCode(200);
        verb(office(), sitting, "start").then().statusCode(200);
        open(sitting);

        assertProblem(get(exam.token(1), SEATS + "/" + exam.entry(1) + "/paper"), 422, "exam-identity-denied");
        assertProblem(answer(exam.token(1), exam.entry(1), 1, 1, "A"), 422, "exam-answer-refused");
        identified(Tokens.of("inspector", COUNTY), exam.entry(1));
        assertThat(paper(exam, 1).getList("items")).hasSize(1);
        answer(exam.token(1), exam.entry(1), 1, 1, "A").then().statusCode(200);
    }

    @Test
    void listOfQuestionsSaysWhatTheyAskNow() {
        var topic = "列表" + key();
        var question = written(office(), topic, "SINGLE", 3);
        act(office(), ExamApi.QUESTIONS + "/" + question, "revision", """
                {"stem": "改后的题干", "options": ["甲", "乙"], "answerKey": "B", "difficulty": 4}""")
                .then()
                .statusCode(200);

        var listed = get(office(), ExamApi.QUESTIONS + "?topic=" + topic).jsonPath();

        assertThat(listed.getList("items.stem")).containsExactly("改后的题干");
        assertThat(listed.getMap("items[0]")).doesNotContainKeys("answerKey", "editions");
    }

    @Test
    void examinersWhoDifferNeedAThird() {
        var entry = accepted(office(), registered(office()), "PRACTICAL");
        var sitting = announcedSitting(office(), "PRACTICAL", "");
        seat(office(), sitting, List.of(entry), "d" + key()).then().statusCode(200);
        verb(office(), sitting, "start").then().statusCode(200);
        score(entry, "one", "60");
        score(entry, "two", "90");
        close(sitting);

        assertProblem(verb(office(), sitting, "marking"), 422, "exam-marks-missing");
        score(entry, "three", "82.5");
        verb(office(), sitting, "marking").then().statusCode(200);
        verb(head(), sitting, "publication").then().statusCode(200);
        assertThat(status(office(), ENTRIES + "/" + entry)).isEqualTo("PASSED");
    }

    @Test
    void practiceIsTriedFiveTimesAndThenTheTheoryAgain() {
        var person = registered(office());
        for (int i = 0; i < 5; i++) {
            assertThat(status(office(), ENTRIES + "/" + practice(person, "50", "50")))
                    .isEqualTo("FAILED");
        }

        var refused = create(office(), key(), ENTRIES, anEntry(person, "PRACTICAL", ""));
        assertProblem(refused, 422, "exam-attempts-spent");
        assertThat(refused.asString()).contains("应急管理部令第19号");
        assertThat(accepted(office(), person, "THEORY")).isNotNull();
    }

    @Test
    void aPersonIsEnteredOnceAtATime() {
        var person = registered(office());
        var unused = accepted(office(), person, "THEORY");

        assertProblem(create(office(), key(), ENTRIES, anEntry(person, "THEORY", "")), 409, "exam-entry-under-way");
    }

    @Test
    void partThatTheLawDoesNotKnowIsRefused() {
        var principal = aSitting("PRACTICAL", "").replace("\"category\": \"ELECTRICAL\",", "");

        assertProblem(
                create(office(), key(), SITTINGS, principal.replace("SPECIAL_OPERATION", "PRINCIPAL")),
                422,
                "exam-part-unknown");
    }

    @Test
    void assessmentOfPrincipalsIsFreeOfCharge() {
        var law = "法律" + key();
        create(
                        office(),
                        key(),
                        ExamApi.QUESTIONS,
                        ExamApi.aQuestion(law, "SINGLE", 3)
                                .replace("\"category\": \"ELECTRICAL\",", "")
                                .replace("SPECIAL_OPERATION", "PRINCIPAL"))
                .then()
                .statusCode(201);
        var topic = sections(section(law, "SINGLE", 1, 100));
        var principal = aSitting("THEORY", topic)
                .replace("\"category\": \"ELECTRICAL\",", "")
                .replace("SPECIAL_OPERATION", "PRINCIPAL");

        var sitting = create(office(), key(), SITTINGS, principal);

        assertThat(sitting.statusCode()).as(sitting.asString()).isEqualTo(201);
        assertThat(sitting.jsonPath().getBoolean("freeOfCharge")).isTrue();
        assertThat(sitting.jsonPath().getInt("passMarks")).isEqualTo(80);
    }

    @Test
    void appealsAreDecidedBySomebodyElseBeforeItIsFinal() {
        var exam = running(1);
        answer(exam.token(1), exam.entry(1), 1, 1, "B").then().statusCode(200);
        close(exam.sitting());
        verb(office(), exam.sitting(), "marking").then().statusCode(200);
        verb(head(), exam.sitting(), "publication").then().statusCode(200);
        assertProblem(verb(head(), exam.sitting(), "finalisation"), 422, "exam-appeals-open");

        act(office(), ENTRIES + "/" + exam.entry(1), "appeal", "{\"reason\": \"答案有争议\"}")
                .then()
                .statusCode(200);
        assertThat(status(office(), SITTINGS + "/" + exam.sitting())).isEqualTo("APPEALED");
        act(head(), ENTRIES + "/" + exam.entry(1), "remarking", "{\"score\": 85, \"finding\": \"两选项均可\"}")
                .then()
                .statusCode(200);
        assertThat(status(office(), ENTRIES + "/" + exam.entry(1))).isEqualTo("PASSED");
        assertThat(announced("exam-result-remarked", exam.entry(1))).hasSize(1);
    }

    @Test
    void enterprisesAndTownsDoubtWhatTheirCountyHeld() {
        var enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        var own = Tokens.ofEnterprise(enterprise);
        var entry = applied(own, registered(own, residentId(), enterprise), "PRACTICAL");
        act(office(), ENTRIES + "/" + entry, "acceptance", "{}").then().statusCode(200);
        var sitting = sat(entry, "60", "62");

        given().auth()
                .oauth2(Tokens.ofEnterprise(RegistryEvents.registered(VILLAGE, Sector.EMERGENCY)))
                .contentType("application/json")
                .header("If-Match", get(own, ENTRIES + "/" + entry).header("ETag"))
                .body("{\"reason\": \"与己无关\"}")
                .post(ENTRIES + "/" + entry + "/appeal")
                .then()
                .statusCode(404);
        var doubted = doubt(own, entry);
        assertThat(doubted.statusCode()).as(doubted.asString()).isEqualTo(200);
        assertThat(doubted.jsonPath().getString("status")).isEqualTo("APPEALED");
        assertThat(status(office(), SITTINGS + "/" + sitting)).isEqualTo("APPEALED");
        assertThat(get(own, SITTINGS + "/" + sitting).statusCode()).isIn(403, 404);
        assertProblem(doubt(own, entry), 409, "illegal-transition");

        var town = Tokens.of("supervisor", TOWN);
        var other = applied(town, registered(town), "PRACTICAL");
        act(office(), ENTRIES + "/" + other, "acceptance", "{}").then().statusCode(200);
        var unused = sat(other, "60", "62");
        assertThat(doubt(town, other).statusCode()).isEqualTo(200);
    }

    @Test
    void whoIsEnteredAgainDoubtsNoMore() {
        var person = registered(office());
        var failed = practice(person, "50", "50");
        var again = applied(office(), person, "PRACTICAL");

        assertProblem(doubt(office(), failed), 409, "exam-entry-under-way");
        act(office(), ENTRIES + "/" + again, "withdrawal", "{\"reason\": \"先复核\"}")
                .then()
                .statusCode(200);
        assertThat(doubt(office(), failed).statusCode()).isEqualTo(200);
    }

    @Test
    void whoHasNoSeatHasNoPaperToMark() {
        var entry = accepted(office());

        assertProblem(
                act(office(), ENTRIES + "/" + entry, "case-marks", "{\"position\": 1, \"marks\": 1}"),
                409,
                "illegal-transition");
        assertProblem(get(office(), ENTRIES + "/" + entry + "/script"), 409, "illegal-transition");
    }

    @Test
    void whoCaresForSeveralSectorsSaysForWhichElsewhere() {
        var two = Tokens.ofSector("supervisor", COUNTY, "EMERGENCY", "TRANSPORT");

        assertThat(create(two, key(), ExamApi.QUESTIONS, ExamApi.aQuestion("触电", "SINGLE", 3))
                        .statusCode())
                .isEqualTo(400);
        assertThat(create(two, key(), SITTINGS, aSitting("PRACTICAL", "")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void whoWasSeatedWaitsForAnotherWhenItIsCalledOff() {
        var exam = running(1);

        act(office(), SITTINGS + "/" + exam.sitting(), "cancellation", "{\"reason\": \"考点停电\"}")
                .then()
                .statusCode(200);

        assertThat(status(office(), ENTRIES + "/" + exam.entry(1))).isEqualTo("ACCEPTED");
        // The exam is owed still.
        assertThat(TestDatabase.column(
                        "select state from clock where subject_id = ? and kind = 'exam-organisation' order by id",
                        exam.entry(1)))
                .containsExactly("MET", "RUNNING");
        assertThat(get(exam.token(1), SEATS + "/" + exam.entry(1) + "/paper").statusCode())
                .isEqualTo(404);
        var topic = "其他" + key();
        var unused = written(office(), topic, "SINGLE", 3);
        var other = announcedSitting(office(), "THEORY", sections(section(topic, "SINGLE", 1, 100)));
        seat(office(), other, exam.entries(), "e" + key()).then().statusCode(200);
    }

    @Test
    void whoWroteQuestionsHasNoSeatAndWhoHasOneChecksNothingOfTheSitting() {
        var author = "author-" + key();
        var unused = written(Tokens.of("supervisor", COUNTY, author), "题" + key(), "SINGLE", 3);
        var sitting = announcedSitting(office(), "PRACTICAL", "");
        var entry = accepted(office(), registered(office()), "PRACTICAL");
        var seat = "{\"seats\": [{\"entryId\": \"%s\", \"account\": \"%s\"}]}";
        assertProblem(
                act(
                        office(),
                        SITTINGS + "/" + sitting,
                        "seating",
                        seat.formatted(entry, author.toUpperCase(Locale.ROOT))),
                409,
                "exam-account-taken");

        var colleague = "colleague-" + key();
        act(office(), SITTINGS + "/" + sitting, "seating", seat.formatted(entry, colleague))
                .then()
                .statusCode(200);
        var own = Tokens.of("supervisor", COUNTY, colleague);
        assertProblem(
                act(own, ENTRIES + "/" + entry, "identity-check", "{\"method\": \"ID_CARD\", \"confirmed\": true}"),
                422,
                "exam-same-person");
        assertProblem(verb(own, sitting, "publication"), 422, "exam-same-person");
        assertProblem(verb(own, sitting, "marking"), 422, "exam-same-person");
    }

    @Test
    void anAccountSitsOnceAndNeverGivesItselfASeat() {
        var sitting = announcedSitting(office(), "PRACTICAL", "");
        var one = accepted(office(), registered(office()), "PRACTICAL");
        var two = accepted(office(), registered(office()), "PRACTICAL");

        assertProblem(
                act(office(), SITTINGS + "/" + sitting, "seating", """
                        {"seats": [{"entryId": "%s", "account": "a.b"}, {"entryId": "%s", "account": "A.B"}]}""".formatted(one, two)), 409, "exam-account-taken");
    }

    private static JsonPath paper(Exam exam, int seat) {
        return get(exam.token(seat), SEATS + "/" + exam.entry(seat) + "/paper").jsonPath();
    }
}
