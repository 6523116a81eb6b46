package worksafe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.acceptance.Journey.JIANGYIN;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import worksafe.kernel.InvalidValue;
import worksafe.kernel.ResidentId;

/** Hired → taught on three levels → practical workshop passed → may work, with all of it on the enterprise's page. */
class InductionJourneyIT {

    private static final String TRAINING = "/api/v1/training";
    private static final String INDUCTIONS = TRAINING + "/inductions";

    private final Suite suite = Suite.running();
    private final Journey journey = new Journey(suite);
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Test
    void newcomerWorksOnceTaughtAndAssessed() {
        var code = Journey.creditCode("320281", 8_400);
        assertThat(journey.importFeed(Journey.feed(List.of(code)), JIANGYIN)
                        .path("state")
                        .asText())
                .isEqualTo("SUCCEEDED");
        var enterprise = journey.enterprise(code, JIANGYIN);
        var owner = suite.http(suite.enterpriseToken(JIANGYIN, List.of(enterprise.toString())));

        var person = Journey.createOnceKnown(
                        owner, TRAINING + "/persons", key(), """
                {"name": "钱新工", "residentId": "%s", "enterpriseId": "%s"}
                """.formatted(residentId(), enterprise))
                .path("id")
                .asText();
        var induction = owner.create(INDUCTIONS, key(), """
                {"personId": "%s", "enterpriseId": "%s", "kind": "NEW", "relation": "DISPATCHED",
                 "sender": "江阴市宏业人力资源有限公司", "job": "包装工", "startedOn": "%s"}
                """.formatted(person, enterprise, today))
                .expect(201)
                .json()
                .path("id")
                .asText();
        assertThat(grounds(owner, enterprise)).containsExactly("INDUCTION_UNDER_WAY");

        var path = INDUCTIONS + "/" + induction;
        for (var level : List.of("PLANT", "WORKSHOP", "TEAM")) {
            Journey.actOn(owner, path, "level", """
                    {"level": "%s", "doneOn": "%s", "hours": 24, "teacher": "李安全",
                     "topics": ["RULES", "PROCEDURES", "SKILLS", "EMERGENCY", "RIGHTS"]}
                    """.formatted(level, today));
        }
        Journey.actOn(owner, path, "practice", """
                {"passedOn": "%s", "workshop": "一号实训车间", "examiner": "陈考评", "score": 90}
                """.formatted(today));
        assertThat(grounds(owner, enterprise)).containsExactly("INDUCTION_UNDER_WAY");
        var fit = Journey.actOn(owner, path, "fitness", """
                {"assessedOn": "%s", "assessor": "李安全", "score": 92}
                """.formatted(today));

        assertThat(fit.path("status").asText()).as("%s", fit).isEqualTo("FIT");
        assertThat(grounds(owner, enterprise)).isEmpty();
        assertThat(owner.get(TRAINING + "/enterprises/" + enterprise + "/compliance")
                        .expect(200)
                        .json()
                        .path("unfitWorkers")
                        .asInt())
                .isZero();
    }

    private static List<String> grounds(Http owner, UUID enterprise) {
        return owner.get(TRAINING + "/enterprises/" + enterprise + "/unfit-workers")
                .expect(200)
                .json()
                .path("items")
                .findValuesAsText("ground");
    }

    /** A number that nobody has, with its right check digit. */
    private static String residentId() {
        var body = "32028119880101%03d".formatted(ThreadLocalRandom.current().nextInt(1000));
        return IntStream.range(0, 11)
                .mapToObj(digit -> body + "0123456789X".charAt(digit))
                .filter(InductionJourneyIT::isValid)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isValid(String number) {
        try {
            return ResidentId.of(number).value().equals(number);
        } catch (InvalidValue invalid) {
            return false;
        }
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
