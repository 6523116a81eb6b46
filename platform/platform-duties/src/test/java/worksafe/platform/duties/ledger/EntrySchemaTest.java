package worksafe.platform.duties.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import worksafe.platform.http.RequestProblem;

class EntrySchemaTest {

    private static final List<LedgerKind> SHIPPED = LedgerCatalogue.shipped(EntrySchemaTest.class.getClassLoader());

    private static EntrySchema schema(String code) {
        return SHIPPED.stream()
                .filter(kind -> kind.code().equals(code))
                .map(kind -> new EntrySchema(kind.schema()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> refusals(String code, String data) {
        var refusals = new java.util.ArrayList<String>();
        assertThatThrownBy(() -> schema(code).require(LedgerJson.read(data)))
                .isInstanceOfSatisfying(
                        RequestProblem.class,
                        e -> e.violations().forEach(v -> refusals.add(v.pointer() + " " + v.code())));
        return refusals;
    }

    @Test
    void twoKindsAreShipped() {
        assertThat(SHIPPED)
                .extracting(LedgerKind::code, LedgerKind::level, LedgerKind::refresh)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("enterprise-safety-meeting", LedgerLevel.ENTERPRISE, null),
                        org.assertj.core.groups.Tuple.tuple("town-enterprise-basics", LedgerLevel.TOWN, "3 MONTHS"));
    }

    @Test
    void meetingWithDecisionsIsAccepted() {
        assertThatCode(() -> schema("enterprise-safety-meeting").require(LedgerJson.read("""
                        {"heldOn": "2026-03-02", "subject": "一季度安全例会", "chair": "李明", "participants": 18,
                         "minutes": "通报一季度隐患整改情况。",
                         "decisions": [{"what": "更换配电箱", "who": "王强", "until": "2026-03-20"}]}
                        """)))
                .doesNotThrowAnyException();
    }

    @Test
    void everyRefusalPointsAtItsField() {
        assertThat(refusals("enterprise-safety-meeting", """
                        {"heldOn": "2026-02-30", "subject": "", "chair": "李明", "participants": 0, "mood": "good",
                         "decisions": [{"what": "更换配电箱"}, "x"]}
                        """))
                .containsExactlyInAnyOrder(
                        "/data/heldOn schema-format",
                        "/data/subject schema-minlength",
                        "/data/participants schema-minimum",
                        "/data/mood schema-additionalproperties",
                        "/data/minutes schema-required",
                        "/data/decisions/0/who schema-required",
                        "/data/decisions/1 schema-type");
    }

    @Test
    void numbersAreNotTexts() {
        assertThat(refusals("town-enterprise-basics", """
                        {"year": "2026", "quarter": 5, "enterprises": 1.5, "institutions": 1, "employees": 1,
                         "highRiskEnterprises": 1}
                        """))
                .containsExactlyInAnyOrder(
                        "/data/year schema-type", "/data/quarter schema-maximum", "/data/enterprises schema-type");
    }
}
