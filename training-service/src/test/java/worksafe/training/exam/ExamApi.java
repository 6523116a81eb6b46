package worksafe.training.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.training.TrainingApi.act;
import static worksafe.training.TrainingApi.create;
import static worksafe.training.TrainingApi.get;
import static worksafe.training.TrainingApi.id;
import static worksafe.training.TrainingApi.key;
import static worksafe.training.TrainingApi.post;
import static worksafe.training.TrainingApi.registered;

import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** The API of exams, as a client calls it. */
public final class ExamApi {

    public static final String QUESTIONS = "/api/v1/training/exam-questions";
    public static final String SITTINGS = "/api/v1/training/exam-sittings";
    public static final String ENTRIES = "/api/v1/training/exam-entries";
    public static final String SEATS = "/api/v1/training/exam-seats";

    private ExamApi() {}

    /** A question with the key A, or a case. */
    public static String aQuestion(String topic, String form, int difficulty) {
        return """
                {"kind": "SPECIAL_OPERATION", "category": "ELECTRICAL", "topic": "%s", "form": "%s", "stem": "题干 %s",
                 %s, "difficulty": %d}""".formatted(
                        topic,
                        form,
                        key(),
                        switch (form) {
                            case "CASE" -> "\"reference\": \"要点\"";
                            case "JUDGEMENT" -> "\"answerKey\": \"A\"";
                            case "MULTIPLE" -> "\"options\": [\"甲\", \"乙\", \"丙\"], \"answerKey\": \"CA\"";
                            default -> "\"options\": [\"甲\", \"乙\", \"丙\"], \"answerKey\": \"A\"";
                        },
                        difficulty);
    }

    public static UUID written(String token, String topic, String form, int difficulty) {
        return id(create(token, key(), QUESTIONS, aQuestion(topic, form, difficulty)));
    }

    /** An entry of somebody who needs no training, unless more is said. */
    public static String anEntry(UUID person, String part, String more) {
        return """
                {"personId": "%s", "kind": "SPECIAL_OPERATION", "category": "ELECTRICAL", "part": "%s"%s}""".formatted(person, part, more.isEmpty() ? ", \"trainingRecord\": \"中专学历，免予培训\"" : more);
    }

    public static UUID applied(String token, UUID person, String part) {
        return id(create(token, key(), ENTRIES, anEntry(person, part, "")));
    }

    public static UUID accepted(String token, UUID person, String part) {
        var entry = applied(token, person, part);
        act(token, ENTRIES + "/" + entry, "acceptance", "{}").then().statusCode(200);
        return entry;
    }

    public static UUID accepted(String token) {
        return accepted(token, registered(token), "THEORY");
    }

    /** A sitting that opens in an hour, with the sections or none for practice. */
    public static String aSitting(String part, String sections) {
        var now = InstantSource.system().instant();
        return """
                {"kind": "SPECIAL_OPERATION", "category": "ELECTRICAL", "part": "%s", "venue": "考场 %s",
                 "opensAt": "%s", "closesAt": "%s", "capacity": 500%s}""".formatted(part, key(), now.plusSeconds(3000), now.plusSeconds(9000), sections);
    }

    public static String section(String topic, String form, int questions, int marks) {
        return """
                {"topic": "%s", "form": "%s", "questions": %d, "marks": %d, "difficultyFrom": 1, "difficultyTo": 5}""".formatted(topic, form, questions, marks);
    }

    public static String sections(String... sections) {
        return ", \"sections\": [" + String.join(", ", sections) + "]";
    }

    public static UUID announcedSitting(String token, String part, String sections) {
        return id(create(token, key(), SITTINGS, aSitting(part, sections)));
    }

    /** Seats the entries, in order; each has the account {@code <prefix>-<seat>}. */
    public static Response seat(String token, UUID sitting, List<UUID> entries, String prefix) {
        var seats = IntStream.range(0, entries.size())
                .mapToObj(i -> "{\"entryId\": \"%s\", \"account\": \"%s-%d\"}".formatted(entries.get(i), prefix, i + 1))
                .collect(Collectors.joining(", "));
        return act(token, SITTINGS + "/" + sitting, "seating", "{\"seats\": [" + seats + "]}");
    }

    /** It was checked that the candidate sits there. */
    public static void identified(String token, UUID entry) {
        act(token, ENTRIES + "/" + entry, "identity-check", "{\"method\": \"ID_CARD\", \"confirmed\": true}")
                .then()
                .statusCode(200);
    }

    public static Response verb(String token, UUID sitting, String verb) {
        return act(token, SITTINGS + "/" + sitting, verb, "");
    }

    /** A token of who sits there; from elsewhere, and for nothing else. */
    public static String candidate(String prefix, int seat) {
        return Tokens.of("expert", "320400000000", prefix + "-" + seat);
    }

    public static Response answer(String candidate, UUID entry, int position, long sequence, String answer) {
        return post(candidate, SEATS + "/" + entry + "/answers", """
                {"position": %d, "sequence": %d, "answer": "%s"}""".formatted(position, sequence, answer));
    }

    /** Its window opened an hour ago, and closes in an hour. */
    public static void open(UUID sitting) {
        shift(sitting, "now() - interval '1 hour'", "now() + interval '1 hour'");
    }

    /** Its window is over. */
    public static void close(UUID sitting) {
        shift(sitting, "now() - interval '2 hours'", "now() - interval '1 second'");
    }

    private static void shift(UUID sitting, String from, String to) {
        try (var owner = TestDatabase.asOwner()) {
            var window = " set opens_at = " + from + ", closes_at = " + to;
            TestDatabase.execute(owner, "update exam_sitting" + window + " where id = ?", sitting);
            TestDatabase.execute(owner, "update exam_entry" + window + " where sitting_id = ?", sitting);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String status(String token, String path) {
        var answer = get(token, path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath().getString("status");
    }
}
