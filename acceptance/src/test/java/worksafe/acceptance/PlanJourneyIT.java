package worksafe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.acceptance.Journey.JIANGYIN;
import static worksafe.acceptance.VisitSteps.HAZARDS;
import static worksafe.acceptance.VisitSteps.INSPECTIONS;
import static worksafe.acceptance.VisitSteps.ORDERS;
import static worksafe.acceptance.VisitSteps.REGISTRY;
import static worksafe.acceptance.VisitSteps.VISITS;
import static worksafe.acceptance.VisitSteps.key;
import static worksafe.acceptance.VisitSteps.status;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import worksafe.kernel.Sha256;

/** Annual plan approved by the government → one of its objects drawn → visited → ordered → looked at again, and counted. */
class PlanJourneyIT {

    private static final String PLANS = INSPECTIONS + "/annual-plans";
    private static final String DRAWS = INSPECTIONS + "/draws";
    /** In which no other journey has anybody: the county's department has one plan a year. */
    private static final String SECTOR = "TRANSPORT";

    private static final String WITNESS = "派驻纪检组 王敏";
    private static final String WITNESS_ACCOUNT = "plan-discipline";
    private static final int OBJECTS = 3;
    private static final int DAYS_TO_RECTIFY = 10;

    private final Suite suite = Suite.running();
    private final Journey journey = new Journey(suite);
    private final VisitSteps visits = new VisitSteps(suite);
    private final Http supervisor = visits.supervisor();

    @Test
    void drawnObjectOfThePlanIsVisitedPutsRightWhatWasFoundAndThePlanCountsIt() {
        assertThat(visits.team()).hasSize(2);
        var towns = VisitSteps.items(supervisor, REGISTRY + "/regions?level=TOWN&limit=200&parent=" + JIANGYIN);
        var town = towns.getLast().path("code").asText();
        var objects = IntStream.range(0, OBJECTS)
                .mapToObj(i -> object(7_710 + i, town))
                .toList();
        awaitInLibrary(objects, town);

        var plan = approvedPlan(objects);
        assertThat(uncovered(plan)).containsAll(objects);

        var draw = drawn(town);
        var result = supervisor
                .get(DRAWS + "/" + draw + "/result")
                .expect(200)
                .json()
                .path("drawn");
        assertThat(result).as("%s", result).hasSize(1);
        var enterprise = UUID.fromString(result.path(0).path("enterpriseId").asText());
        assertThat(objects).contains(enterprise.toString());

        var leader = member(result.path(0).path("inspectors").path(0));
        var visit = visited(draw, enterprise, leader);
        putRight(visit, enterprise, leader);

        var progress =
                supervisor.get(PLANS + "/" + plan + "/progress").expect(200).json();
        assertThat(progress.path("made").asInt()).as("%s", progress).isEqualTo(1);
        assertThat(progress.path("planned").asInt() - progress.path("made").asInt())
                .isEqualTo(progress.path("owedByYearEnd").asInt());
        assertThat(progress.path("objects")
                        .valueStream()
                        .filter(one -> one.path("made").asInt() == 1))
                .singleElement()
                .satisfies(one -> assertThat(one.path("enterpriseId").asText()).isEqualTo(enterprise.toString()));
        assertThat(uncovered(plan)).doesNotContain(enterprise.toString()).hasSize(OBJECTS - 1);
    }

    /** An enterprise of that town and sector, which no other draw can meet. */
    private String object(int serial, String town) {
        var enterprise = visits.enterprise(serial);
        Journey.actOn(supervisor, REGISTRY + "/enterprises/" + enterprise, "sector-change", """
                {"sector": "%s"}
                """.formatted(SECTOR));
        var unused = journey.assign(enterprise, town, JIANGYIN);
        return enterprise.toString();
    }

    private void awaitInLibrary(List<String> objects, String town) {
        var unused = visits.awaited(
                supervisor,
                INSPECTIONS + "/objects?limit=200&region=" + town + "&sector=" + SECTOR,
                page -> page.findValuesAsText("id").containsAll(objects));
    }

    /** Drafted by the department with its arithmetic, submitted by its head, approved by the government of the same place. */
    private String approvedPlan(List<String> objects) {
        var today = visits.today();
        var lines = objects.stream()
                .map(object -> """
                        {"kind": "KEY", "visitClass": "ROUTINE", "month": %d, "theme": "冬季安全", "enterpriseId": "%s",
                         "visits": 1, "days": 1}""".formatted(today.getMonthValue(), object))
                .collect(Collectors.joining(", "));
        var drafted = supervisor
                .create(PLANS, key(), """
                {"region": "%s", "sector": "%s", "year": %d, "authority": "江阴市交通运输局",
                 "days": {"people": 1, "workingDays": 248, "workingDaysReason": "按上年测算",
                          "items": [{"kind": "NON_ENFORCEMENT", "title": "学习培训", "days": 244}],
                          "keyDays": %d, "generalDays": 1},
                 "lines": [%s, {"kind": "GENERAL", "visitClass": "ROUTINE", "month": 12, "theme": "双随机抽查", "grade": "一般",
                                "objects": 10, "sharePercent": 10, "days": 1}]}
                """.formatted(JIANGYIN, SECTOR, today.getYear(), OBJECTS, lines))
                .expect(201)
                .json();
        var plan = drafted.path("id").asText();
        assertThat(drafted.path("arithmetic").path("supervisionDays").asInt())
                .as("%s", drafted)
                .isEqualTo(OBJECTS + 1);
        assertThat(visits.tasks(plan)).containsExactly("annual-plan-submission");
        Journey.actOn(visits.approver(), PLANS + "/" + plan, "submission", "{}");
        assertThat(visits.tasks(plan)).containsExactly("annual-plan-decision");
        Journey.actOn(visits.as("government", "plan-government"), PLANS + "/" + plan, "decision", """
                {"approved": true, "opinion": "同意，请严格按计划组织实施"}
                """);
        var filed = Journey.actOn(supervisor, PLANS + "/" + plan, "filing", """
                {"filedWith": "无锡市交通运输局", "filedOn": "%s"}
                """.formatted(today));
        assertThat(VisitSteps.timeline(filed)).containsExactly("DRAFTED", "SUBMITTED", "APPROVED", "FILED");
        return plan;
    }

    private List<String> uncovered(String plan) {
        return VisitSteps.items(supervisor, PLANS + "/" + plan + "/coverage").stream()
                .map(one -> one.path("enterpriseId").asText())
                .toList();
    }

    /** One of three, opened by somebody who neither contributed nor sealed. */
    private String drawn(String town) {
        var today = visits.today();
        var draw = supervisor
                .create(DRAWS, key(), """
                {"plan": "年度监督检查计划重点检查", "stratifyBy": "NONE",
                 "filter": {"region": "%s", "sectors": ["%s"]}, "visitsFrom": "%s", "visitsUntil": "%s",
                 "permille": 300, "teamSize": 2, "substitutionReasons": ["已停业", "已迁出"],
                 "contributors": [{"subject": "%s", "name": "%s"}]}
                """.formatted(town, SECTOR, today, today.plusDays(60), WITNESS_ACCOUNT, WITNESS))
                .expect(201)
                .json()
                .path("id")
                .asText();
        var path = DRAWS + "/" + draw;
        var frozen = Journey.actOn(supervisor, path, "freeze", "{}");
        assertThat(frozen.path("frozen").path("poolSize").asInt())
                .as("%s", frozen)
                .isEqualTo(OBJECTS);
        var nonce = new byte[32];
        new SecureRandom().nextBytes(nonce);
        var hex = HexFormat.of();
        Journey.actOn(visits.as("approver", WITNESS_ACCOUNT), path, "commitment", """
                {"commitment": "%s", "nonce": "%s"}
                """.formatted(
                        hex.formatHex(commitment(draw, nonce)), hex.formatHex(nonce)));
        Journey.actOn(supervisor, path, "seal", "{}");
        var opened = Journey.actOn(visits.as("approver", "plan-opener"), path, "draw", "{}");
        assertThat(opened.path("status").asText()).as("%s", opened).isEqualTo("DRAWN");
        return draw;
    }

    /** What the witness promises beforehand, as docs/draw-bundle.md says. */
    private static byte[] commitment(String draw, byte[] nonce) {
        var message = new ByteArrayOutputStream();
        message.writeBytes("SRD1/commit".getBytes(StandardCharsets.US_ASCII));
        message.write(0);
        for (var text : List.of(draw, WITNESS)) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            message.writeBytes(
                    ByteBuffer.allocate(2).putShort((short) bytes.length).array());
            message.writeBytes(bytes);
        }
        message.writeBytes(nonce);
        return Sha256.digest().digest(message.toByteArray());
    }

    /** The visit that the draw assigned: nobody tells its enterprise before it begins. */
    private String visited(String draw, UUID enterprise, Http leader) {
        var assigned = VisitSteps.items(supervisor, VISITS + "?drawId=" + draw);
        assertThat(assigned).as("%s", assigned).hasSize(1);
        var visit = assigned.getFirst().path("id").asText();
        var owner = visits.owner(enterprise);
        owner.get(VISITS + "/" + visit).expect(404);

        visits.begin(visit, leader);

        var begun = owner.get(VISITS + "/" + visit).expect(200).json();
        assertThat(begun.path("status").asText()).as("%s", begun).isEqualTo("STARTED");
        return visit;
    }

    private Http member(JsonNode inspector) {
        var account = supervisor
                .get(INSPECTIONS + "/inspectors/" + inspector.path("id").asText())
                .expect(200)
                .json()
                .path("subject")
                .asText();
        return visits.as("inspector", account);
    }

    /** Found, ordered, put right and looked at again by two: the order is answered by itself. */
    private void putRight(String visit, UUID enterprise, Http leader) {
        var owner = visits.owner(enterprise);
        var finding = visits.found(leader, visit);
        visits.conclude(leader, visit);
        var due = visits.today().plusDays(DAYS_TO_RECTIFY);
        var order = visits.ordered(leader, visit, finding, due).path("id").asText();
        assertThat(visits.tasks(order)).containsExactly("order-rectification");
        var danger = visits.danger(finding, due);

        visits.planned(owner, danger, due);
        visits.rectified(owner, danger);
        assertThat(visits.passed(danger).path("status").asText()).isEqualTo("CLOSED");

        var answered = visits.awaited(owner, ORDERS + "/" + order, status("ANSWERED"));
        assertThat(answered.hasNonNull("overdueSince")).isFalse();
        assertThat(visits.tasks(order)).isEmpty();
        var entry =
                visits.archived(enterprise, order, shown -> shown.path("closed").asBoolean());
        assertThat(entry.path("state").asText()).isEqualTo("ANSWERED");
        assertThat(entry.path("overdue").asBoolean()).isFalse();
        assertThat(visits.archived(
                                enterprise, visit, shown -> shown.path("closed").asBoolean())
                        .path("state")
                        .asText())
                .isEqualTo("CONCLUDED");
        assertThat(owner.get(HAZARDS + "/dangers/" + danger)
                        .expect(200)
                        .json()
                        .path("source")
                        .asText())
                .isEqualTo("INSPECTION");
    }
}
