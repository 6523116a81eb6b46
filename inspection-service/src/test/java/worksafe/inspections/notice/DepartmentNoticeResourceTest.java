package worksafe.inspections.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.inspections.inspection.InspectionApi.COUNTY;
import static worksafe.inspections.inspection.InspectionApi.act;
import static worksafe.inspections.inspection.InspectionApi.announced;
import static worksafe.inspections.inspection.InspectionApi.create;
import static worksafe.inspections.inspection.InspectionApi.created;
import static worksafe.inspections.inspection.InspectionApi.get;
import static worksafe.inspections.inspection.InspectionApi.ids;
import static worksafe.inspections.inspection.InspectionApi.inDays;
import static worksafe.inspections.inspection.InspectionApi.list;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import worksafe.kernel.Uuid7;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.Tokens;

/** Notices among the departments of a county through the API: each department sees its own, and both sides of one see the same. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class DepartmentNoticeResourceTest {

    private static final String NOTICES = "department-notices";
    private static final String SIGNED = "{\"sector\": \"TRANSPORT\"}";
    private static final String JOINS = """
            {"sector": "TRANSPORT", "joins": true, "answer": "同意参加，联系人为执法大队。"}""";
    private static final String DONE = """
            {"result": "联合查处，已立案 1 件。"}""";

    private final String emergency = Tokens.ofSector("supervisor", COUNTY, "EMERGENCY");
    private final String transport = Tokens.ofSector("supervisor", COUNTY, "TRANSPORT");
    private final String water = Tokens.ofSector("supervisor", COUNTY, "WATER");
    private final String committee = Tokens.of("supervisor", COUNTY);

    private static String aNotice(String kind) {
        return """
                {"kind": "%s", "toSectors": ["TRANSPORT"], "issuer": "江阴市应急管理局", "title": "某化工企业涉嫌无证运输危险化学品",
                 "text": "检查发现该企业委托无资质车辆运输，请联合查处。", "answerBy": "%s"}""".formatted(kind, inDays(10));
    }

    @Test
    void departmentAsksAnotherToInvestigateTogetherAndHasItsReceiptAndAnswer() {
        var id = created(emergency, NOTICES, aNotice("JOINT_INVESTIGATION"));
        assertThat(get(emergency, NOTICES, id).jsonPath().getString("fromSector"))
                .isEqualTo("EMERGENCY");
        assertThat(get(transport, NOTICES, id).jsonPath().getList("allowedActions", String.class))
                .containsExactly("RECEIPT");
        assertProblem(act(transport, NOTICES, id, "answer", JOINS), 422, "department-notice-not-received");
        assertProblem(act(emergency, NOTICES, id, "receipt", SIGNED), 422, "department-notice-not-recipient");

        act(transport, NOTICES, id, "receipt", SIGNED).then().statusCode(200);
        assertProblem(act(transport, NOTICES, id, "receipt", SIGNED), 409, "illegal-transition");
        assertProblem(act(emergency, NOTICES, id, "closure", DONE), 422, "department-notice-unanswered");
        act(transport, NOTICES, id, "answer", JOINS).then().statusCode(200);
        assertProblem(act(transport, NOTICES, id, "closure", DONE), 422, "department-notice-not-sender");
        act(emergency, NOTICES, id, "closure", DONE).then().statusCode(200);

        var told = get(transport, NOTICES, id).jsonPath();
        assertThat(told.getString("status")).isEqualTo("CLOSED");
        assertThat(told.getBoolean("receipts[0].joins")).isTrue();
        assertThat(told.getList("timeline.kind", String.class))
                .containsExactly("SENT", "RECEIVED", "ANSWERED", "CLOSED");
        assertThat(announced("department-notice-progressed", id)).hasSize(2);
        assertThat(announced("department-notice-closed", id))
                .singleElement()
                .asString()
                .doesNotContain("无证运输");
    }

    @Test
    void otherDepartmentsPlacesAndEnterprisesAreShownNothing() {
        var id = created(emergency, NOTICES, aNotice("INFORMATION"));

        assertThat(get(water, NOTICES, id).statusCode()).isEqualTo(404);
        assertThat(get(Tokens.of("supervisor", "320282000000"), NOTICES, id).statusCode())
                .isEqualTo(404);
        assertThat(ids(list(water, NOTICES, "limit=200"))).doesNotContain(id);
        assertThat(ids(list(transport, NOTICES, "limit=200&kind=INFORMATION"))).contains(id);
        assertThat(ids(list(committee, NOTICES, "limit=200"))).contains(id);
        assertThat(get(Tokens.ofEnterprise(Uuid7.next(InstantSource.system())), NOTICES, id)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void creationHappensOnceAndOnlyForTheOwnDepartment() {
        var key = Uuid7.next(InstantSource.system()).toString();
        var first = create(emergency, NOTICES, key, aNotice("INFORMATION"));
        var again = create(emergency, NOTICES, key, aNotice("INFORMATION"));
        assertThat(first.statusCode()).as(first.asString()).isEqualTo(201);
        assertThat(UUID.fromString(again.jsonPath().getString("id")))
                .isEqualTo(UUID.fromString(first.jsonPath().getString("id")));

        var others = aNotice("INFORMATION").replace("\"toSectors\"", "\"fromSector\": \"WATER\", \"toSectors\"");
        assertProblem(create(emergency, NOTICES, others), 422, "outside-jurisdiction");
        assertProblem(create(transport, NOTICES, aNotice("INFORMATION")), 422, "department-notice-to-itself");
    }
}
