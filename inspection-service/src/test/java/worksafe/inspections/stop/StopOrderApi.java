package worksafe.inspections.stop;

import static worksafe.inspections.inspection.InspectionApi.COUNTY;
import static worksafe.inspections.inspection.InspectionApi.act;
import static worksafe.inspections.inspection.InspectionApi.created;
import static worksafe.inspections.inspection.InspectionApi.inDays;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.inject.spi.CDI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import worksafe.inspections.stop.StopOrders.ServedStop;
import worksafe.platform.http.Actor;
import worksafe.platform.service.Scopes;
import worksafe.platform.testing.Intruder;
import worksafe.platform.testing.Tokens;

/** The API of stop orders as a client calls it, and orders in force, as a penalty opens them. */
public final class StopOrderApi {

    public static final String STOP_ORDERS = "stop-orders";
    public static final Actor OFFICIAL = new Actor("inspector-served", "李送达");

    private StopOrderApi() {}

    public static String aProposal(UUID enterprise) {
        return """
                {
                  "enterpriseId": "%s",
                  "ground": "STILL_FAILING",
                  "scope": "二车间",
                  "reason": "两次整改后仍不达标。"
                }""".formatted(enterprise);
    }

    /** A penalty was served: the order of the enterprise, in force. */
    @CanIgnoreReturnValue
    public static UUID served(UUID enterprise) {
        return served(enterprise, UUID.randomUUID());
    }

    @CanIgnoreReturnValue
    public static UUID served(UUID enterprise, UUID caseId) {
        return within(
                () -> CDI.current().select(StopOrderOperations.class).get().serve(stop(enterprise, caseId), OFFICIAL));
    }

    private static ServedStop stop(UUID enterprise, UUID caseId) {
        return new ServedStop(
                caseId,
                "AJ320281-2026-" + caseId.toString().substring(0, 6),
                enterprise,
                "全厂",
                "重大事故隐患未消除。",
                LocalDate.parse(inDays(0)),
                LocalDate.parse(inDays(90)),
                "中华人民共和国安全生产法（2021年修正）",
                "第一百零二条",
                null);
    }

    /** What the other parts of the context do, in a transaction under the county's scope. */
    @CanIgnoreReturnValue
    public static <T> T within(Supplier<T> work) {
        return CDI.current()
                .select(Scopes.class)
                .get()
                .call(
                        Intruder.in(COUNTY),
                        () -> QuarkusTransaction.requiringNew().call(work::get));
    }

    /** The same, once it is disobeyed. */
    public static UUID disobeyed(UUID enterprise) {
        var id = served(enterprise);
        act(Tokens.of("inspector", COUNTY), STOP_ORDERS, id, "disobedience", """
                {"disobedience": "NOT_STOPPED", "note": "两条生产线仍在运行。"}""")
                .then()
                .statusCode(200);
        return id;
    }

    /** The application to go on, accepted. */
    @CanIgnoreReturnValue
    public static UUID applied(UUID enterprise, UUID order) {
        var id = created(Tokens.ofEnterprise(enterprise), "applications", """
                {"kind": "stop-order-resumption", "subjectId": "%s", "enterpriseId": "%s",
                 "content": {"rectification": "报警联动已恢复，经检测合格。", "resumeFrom": "%s"}}""".formatted(order, enterprise, inDays(10)));
        act(Tokens.of("supervisor", COUNTY), "applications", id, "acceptance", "")
                .then()
                .statusCode(200);
        return id;
    }

    /** Three experts sign that verdict, and the panel is closed. */
    public static void judged(UUID application, String verdict) {
        var panel = created(Tokens.of("supervisor", COUNTY), "panels", """
                {"subjectType": "application", "subjectId": "%s", "experts": [
                 {"account": "e1", "name": "专家一", "expertise": "危险化学品", "leader": true},
                 {"account": "e2", "name": "专家二", "expertise": "危险化学品", "leader": false},
                 {"account": "e3", "name": "专家三", "expertise": "危险化学品", "leader": false}]}""".formatted(application));
        for (var expert : List.of("e1", "e2", "e3")) {
            act(Tokens.of("expert", COUNTY, expert), "panels", panel, "opinion", """
                    {"verdict": "%s", "opinion": "意见"}""".formatted(verdict))
                    .then()
                    .statusCode(200);
        }
        act(Tokens.of("supervisor", COUNTY), "panels", panel, "closing", "")
                .then()
                .statusCode(200);
    }

    /** One that the experts did not pass. */
    public static UUID failed(UUID enterprise) {
        var id = served(enterprise);
        judged(applied(enterprise, id), "AGAINST");
        return id;
    }
}
