package worksafe.hazards.alarm;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.danger.value.Actor;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.enterprises.ActiveEnterprise;

/** Alarms in every status, reached by verbs. */
final class AlarmFixtures {

    static final Instant RAISED_AT = Instant.parse("2026-03-12T00:15:00Z");
    static final Instant EASED_AT = RAISED_AT.plusSeconds(600);
    static final Instant LATER = RAISED_AT.plusSeconds(3_600);
    static final Actor OPERATOR = new Actor("enterprise-user-7", "王建国", Actor.ActorSide.ENTERPRISE);
    static final Actor COLLEAGUE = new Actor("enterprise-user-8", "李安", Actor.ActorSide.ENTERPRISE);
    static final Actor SUPERVISOR = new Actor("supervisor-3", "陈监管", Actor.ActorSide.AUTHORITY);
    static final EscalationMinutes MINUTES = new EscalationMinutes(10, 30, 60);
    static final ActiveEnterprise ENTERPRISE = new ActiveEnterprise(
            UUID.fromString("0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10"),
            "江阴市澄江化工有限公司",
            RegionCode.of("320281102005"),
            Sector.EMERGENCY);
    static final Alarm.Identity IDENTITY =
            new Alarm.Identity(UUID.fromString("0198f5c2-3333-7ccc-8ddd-000000000051"), "BJ320281-2026-000017");

    private AlarmFixtures() {}

    static Alarm.Occasion occasion(AlarmKind kind, @Nullable Integer level) {
        return new Alarm.Occasion(
                UUID.fromString("0198f5c1-2222-7bbb-8ccc-000000000041"),
                "2 号储罐温度",
                level == null ? null : UUID.fromString("0198f5c0-1111-7aaa-8bbb-000000000031"),
                level,
                kind,
                kind == AlarmKind.SILENCE ? null : 80d,
                kind == AlarmKind.SILENCE ? null : 83.4,
                "℃",
                RAISED_AT.minusSeconds(10));
    }

    static Alarm raised(@Nullable Integer level) {
        return Alarm.raise(IDENTITY, ENTERPRISE, occasion(AlarmKind.HIGH_HIGH, level), MINUTES, RAISED_AT)
                .aggregate();
    }

    static Alarm in(AlarmStatus status) {
        var alarm = raised(3);
        var _ = alarm.ease(EASED_AT, EASED_AT);
        switch (status) {
            case RAISED -> {}
            case ACKNOWLEDGED -> {
                var _ = alarm.acknowledge(OPERATOR, LATER);
            }
            case DISPOSED -> {
                var _ = alarm.acknowledge(OPERATOR, LATER);
                var _ = alarm.dispose("已切断进料", OPERATOR, LATER);
            }
            case CLOSED -> {
                var _ = alarm.acknowledge(OPERATOR, LATER);
                var _ = alarm.dispose("已切断进料", OPERATOR, LATER);
                var _ = alarm.close("已恢复", COLLEAGUE, LATER);
            }
            case FALSE -> {
                var _ = alarm.refute("探头受潮", OPERATOR, LATER);
            }
        }
        return alarm;
    }
}
