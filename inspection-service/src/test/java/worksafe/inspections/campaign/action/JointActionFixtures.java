package worksafe.inspections.campaign.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Actor;
import worksafe.platform.messaging.Created;

/** Joint actions in every status. */
final class JointActionFixtures {

    static final UUID ID = UUID.fromString("0198f4a0-dddd-7aaa-8bbb-00000000000d");
    private static final UUID CAMPAIGN = UUID.fromString("0198f4a0-cccc-7aaa-8bbb-00000000000c");
    static final Instant RECORDED_AT = Instant.parse("2026-03-13T01:00:00Z");
    static final Instant LATER = Instant.parse("2026-03-20T01:00:00Z");
    static final Actor SUPERVISOR = new Actor("supervisor-0042", "赵监管");

    private JointActionFixtures() {}

    static ActionRecord held(String day, String town, int illegal) {
        return new ActionRecord(
                CAMPAIGN,
                LocalDate.parse(day),
                "烟花爆竹非法经营储存",
                "江阴市应急管理局",
                List.of("江阴市公安局"),
                List.of(RegionCode.of(town).value()),
                46,
                illegal,
                21,
                "取缔非法储存点 3 处");
    }

    static Created<JointAction> recorded(ActionRecord held) {
        return JointAction.record(
                ID,
                "LH320281-2026-000002",
                RegionCode.of("320281000000"),
                Sector.EMERGENCY,
                held,
                SUPERVISOR,
                RECORDED_AT);
    }

    static Created<JointAction> recorded() {
        return recorded(held("2026-03-12", "320281102000", 3));
    }

    static JointAction in(JointActionStatus status) {
        var action = recorded().aggregate();
        if (status == JointActionStatus.WITHDRAWN) {
            var unused = action.withdraw("重复登记", SUPERVISOR, LATER);
        }
        return action;
    }
}
