package worksafe.inspections.draw;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import worksafe.inspections.library.LibraryApi;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;

/** Who went somewhere is not sent there again for as long as the book says, nor who is on too many visits already. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class DrawRotationTest {

    @Test
    void whoeverWasThereLatelyKeepsAwayWhereThePolicyHasItSo() {
        var api = DrawApi.town(1, 4);
        var first = api.drawn(1);
        concluded(first, "2026-10-15");
        WatchedVisits.end(first);
        api.done(first, "disclosure", "");

        assertThat(recusals(api.frozen(1))).isEmpty();

        var added = LibraryApi.post(api.approver(), "policies", """
                {"code": "recusal.recent-visit", "region": "%s", "parameters": {"value": 12}, "validFrom": "2026-01-01",
                 "source": "样例镇执法检查人员轮换办法", "clause": "三", "force": "DOCUMENT"}""".formatted(api.town()));
        assertThat(added.statusCode()).as(added.asString()).isEqualTo(201);

        var second = api.frozen(1);

        var team = TestDatabase.column(
                "select m.number || ' RECENT_VISIT' from inspection_member m join inspection i on i.id = m.inspection_id"
                        + " where i.draw_id = ?",
                first);
        assertThat(team).hasSize(2);
        assertThat(recusals(second)).containsExactlyInAnyOrderElementsOf(team);
    }

    @Test
    void visitOfLongAgoKeepsNobodyAway() {
        var api = DrawApi.town(1, 2);
        var first = api.drawn(1);
        concluded(first, "2025-10-15");
        var added = LibraryApi.post(api.approver(), "policies", """
                {"code": "recusal.recent-visit", "region": "%s", "parameters": {"value": 12}, "validFrom": "2026-01-01",
                 "source": "样例镇执法检查人员轮换办法", "clause": "三", "force": "DOCUMENT"}""".formatted(api.town()));
        assertThat(added.statusCode()).as(added.asString()).isEqualTo(201);

        // Counted back from the first day of the visits, 2026-12-01.
        assertThat(recusals(api.frozen(1))).isEmpty();
    }

    @Test
    void whoeverIsOnAsManyVisitsAsThePolicyLetsAnybodyBeIsLeftOut() {
        var api = DrawApi.town(2, 4);
        var first = api.drawn(1);
        var busy = TestDatabase.column(
                "select m.inspector_id || ' BUSY 1/1' from inspection_member m join inspection i on i.id = m.inspection_id"
                        + " where i.draw_id = ?",
                first);
        var added = LibraryApi.post(api.approver(), "policies", """
                {"code": "inspector.most-visits", "region": "%s", "parameters": {"value": 1}, "validFrom": "2026-01-01",
                 "source": "样例镇执法检查人员任务安排办法", "clause": "二", "force": "DOCUMENT"}""".formatted(api.town()));
        assertThat(added.statusCode()).as(added.asString()).isEqualTo(201);

        var second = api.frozen(1);

        assertThat(busy).hasSize(2);
        assertThat(TestDatabase.column(
                        "select subject_id || ' ' || reason || ' ' || detail from frozen_exclusion where draw_id = ?",
                        second))
                .containsExactlyInAnyOrderElementsOf(busy);
        assertThat(TestDatabase.column("select cap::text from frozen_inspector where draw_id = ?", second))
                .containsExactly("1", "1");
    }

    /** As if the visits of the draw had been made. */
    private static void concluded(UUID draw, String day) {
        TestDatabase.execute(
                "update inspection set status = 'CONCLUDED', visible_enterprise_id = enterprise_id, plan_area = '全厂',"
                        + " plan_content = '一般检查', plan_focus = '现场', plan_method = '查阅、询问', plan_covert = false,"
                        + " record_text = '未发现问题', record_conclusion = '符合要求', record_signed_by = '王建国',"
                        + " started_at = ?::date, concluded_at = ?::date, counted_on = ?::date where draw_id = ?",
                day,
                day,
                day,
                draw);
    }

    private static List<String> recusals(UUID draw) {
        return TestDatabase.column("select number || ' ' || reason from frozen_recusal where draw_id = ?", draw);
    }
}
