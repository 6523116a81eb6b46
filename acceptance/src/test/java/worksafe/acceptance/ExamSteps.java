package worksafe.acceptance;

import static org.awaitility.Awaitility.await;
import static worksafe.acceptance.Journey.JIANGYIN;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The steps of exams of electricians, each through the gateway. */
final class ExamSteps {

    static final String TRAINING = "/api/v1/training";
    static final String ENTRIES = TRAINING + "/exam-entries";
    static final String SITTINGS = TRAINING + "/exam-sittings";
    static final String SEATS = TRAINING + "/exam-seats";

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private final Http office;

    ExamSteps(Suite suite) {
        office = suite.http(suite.token("supervisor", JIANGYIN, "exam-office"));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    /** A valid number of somebody born in 1988, another one for each serial below 27,000. */
    static String residentId(int serial) {
        var number = new StringBuilder(
                "32028119880%d%02d%03d".formatted(1 + serial / 25_000, 1 + serial / 999 % 28, serial % 999));
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return number.append("10X98765432".charAt(sum % 11)).toString();
    }

    /** Creates, and comes again where it is asked to. */
    private String created(String path, String body) {
        var key = key();
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> office.create(path, key, body), answer -> answer.status() != 429 && answer.status() < 500)
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    String person(int serial) {
        return created(TRAINING + "/persons", """
                {"name": "陈电工", "residentId": "%s", "phone": "13800138000"}""".formatted(residentId(serial)));
    }

    void question(String topic) {
        var unused = created(TRAINING + "/exam-questions", """
                {"kind": "SPECIAL_OPERATION", "category": "ELECTRICAL", "topic": "%s", "form": "SINGLE",
                 "stem": "题干 %s", "options": ["甲", "乙", "丙"], "answerKey": "A", "difficulty": 3}""".formatted(topic, key()));
    }

    /** An entry of a person that is accepted. */
    String accepted(String person, String part) {
        var entry = created(ENTRIES, """
                {"personId": "%s", "kind": "SPECIAL_OPERATION", "category": "ELECTRICAL", "part": "%s",
                 "trainingRecord": "中专学历，免予培训"}""".formatted(person, part));
        var unused = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> office.act(ENTRIES + "/" + entry + "/acceptance", "\"v1\"", "{}"),
                        answer -> answer.status() == 200);
        return entry;
    }

    /** A sitting with those entries, whose accounts are {@code <prefix>-<seat>}. */
    String seated(String part, String sections, Instant opens, Instant closes, List<String> entries, String prefix) {
        var sitting = created(SITTINGS, """
                {"kind": "SPECIAL_OPERATION", "category": "ELECTRICAL", "part": "%s", "venue": "第一考场",
                 "opensAt": "%s", "closesAt": "%s", "capacity": %d%s}""".formatted(part, opens, closes, entries.size(), sections));
        var seats = IntStream.range(0, entries.size())
                .mapToObj(i -> "{\"entryId\": \"%s\", \"account\": \"%s-%d\"}".formatted(entries.get(i), prefix, i + 1))
                .collect(Collectors.joining(", "));
        var unused = Journey.actOn(office, SITTINGS + "/" + sitting, "seating", "{\"seats\": [" + seats + "]}");
        return sitting;
    }

    /** It was checked that the candidate sits there, without whom no answer is taken. */
    void identified(String entry) {
        var unused = await().atMost(Duration.ofSeconds(60)).until(() -> checked(entry), status -> status == 200);
    }

    private int checked(String entry) {
        var shown = office.get(ENTRIES + "/" + entry);
        return shown.status() != 200
                ? shown.status()
                : office.act(ENTRIES + "/" + entry + "/identity-check", shown.header("ETag"), """
                        {"method": "ID_CARD", "confirmed": true}""")
                        .status();
    }

    void verb(String sitting, String verb) {
        var unused = Journey.actOn(office, SITTINGS + "/" + sitting, verb, "");
    }

    static String section(String topic, int questions, int marks) {
        return """
                , "sections": [{"topic": "%s", "form": "SINGLE", "questions": %d, "marks": %d, "difficultyFrom": 1,
                                "difficultyTo": 5}]""".formatted(topic, questions, marks);
    }

    static String answer(int position, long sequence, String letter) {
        return """
                {"position": %d, "sequence": %d, "answer": "%s"}""".formatted(position, sequence, letter);
    }

    /** Waits until that moment has passed. */
    static void until(Instant moment) {
        await().atMost(Duration.ofMinutes(5)).until(() -> Instant.now().isAfter(moment));
    }
}
