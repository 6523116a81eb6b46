package worksafe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.acceptance.ExamSteps.ENTRIES;
import static worksafe.acceptance.ExamSteps.SEATS;
import static worksafe.acceptance.ExamSteps.TRAINING;
import static worksafe.acceptance.Journey.JIANGYIN;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Entered → examined in theory and practice → certified upon both results. */
class ExamJourneyIT {

    private static final int SECONDS_BEFORE = 10;
    private static final int SECONDS_OPEN = 15;

    private final Suite suite = Suite.running();
    private final ExamSteps steps = new ExamSteps(suite);

    @Test
    void certificateIsIssuedUponAPassedExam() {
        var topic = "验收" + UUID.randomUUID();
        for (int i = 0; i < 6; i++) {
            steps.question(topic);
        }
        var person = steps.person(20_001);
        var theory = steps.accepted(person, "THEORY");
        var practice = steps.accepted(person, "PRACTICAL");
        var opens = Instant.now().plusSeconds(SECONDS_BEFORE);
        var closes = opens.plusSeconds(SECONDS_OPEN);
        var prefix = "journey-" + UUID.randomUUID();
        var first = steps.seated("THEORY", ExamSteps.section(topic, 5, 20), opens, closes, List.of(theory), prefix);
        var second = steps.seated("PRACTICAL", "", opens, closes, List.of(practice), prefix);
        steps.verb(first, "start");
        steps.verb(second, "start");
        steps.identified(theory);
        ExamSteps.until(opens);

        var candidate = suite.http(suite.token("expert", JIANGYIN, prefix + "-1"));
        var paper = candidate.get(SEATS + "/" + theory + "/paper").expect(200).json();
        assertThat(paper.path("items")).hasSize(5);
        for (int position = 1; position <= 5; position++) {
            var unused = candidate
                    .post(SEATS + "/" + theory + "/answers", ExamSteps.answer(position, 1, "A"))
                    .expect(200);
        }
        for (var examiner : List.of("examiner-1", "examiner-2")) {
            var unused = Journey.actOn(
                    suite.http(suite.token("inspector", JIANGYIN, examiner)),
                    ENTRIES + "/" + practice,
                    "practical-score",
                    "{\"score\": 90}");
        }
        ExamSteps.until(closes.plusSeconds(1));
        for (var sitting : List.of(first, second)) {
            steps.verb(sitting, "marking");
            steps.verb(sitting, "publication");
        }

        var issued = suite.http(suite.token("supervisor", JIANGYIN))
                .create(TRAINING + "/certificates", UUID.randomUUID().toString(), """
                        {"personId": "%s", "kind": "SPECIAL_OPERATION", "category": "ELECTRICAL", "number": "T320281-%s",
                         "validFrom": "%s", "examResultIds": ["%s", "%s"]}""".formatted(
                                person,
                                UUID.randomUUID().toString().substring(0, 8),
                                LocalDate.now(ZoneId.of("Asia/Shanghai")),
                                theory,
                                practice))
                .expect(201)
                .json();
        assertThat(issued.path("status").asText()).isEqualTo("IN_FORCE");
        assertThat(issued.path("assessment").path("number").asText()).contains("BM");
    }
}
