package worksafe.training.session;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Actor;
import worksafe.platform.messaging.Created;
import worksafe.training.rule.TrainingAudience;
import worksafe.training.rule.TrainingPurpose;
import worksafe.training.rule.TrainingTopic;
import worksafe.training.session.TrainingSession.Holder;

/** Sessions in every status, brought there by their verbs. */
final class TrainingSessionFixtures {

    static final Instant NOW = Instant.parse("2026-04-20T02:00:00Z");
    static final Instant STARTS_AT = Instant.parse("2026-04-18T01:00:00Z");
    static final Instant ENDS_AT = Instant.parse("2026-04-18T09:00:00Z");
    static final Actor OWNER = new Actor("enterprise-user-7", "王建国");
    static final Holder ENTERPRISE = new Holder(
            RegionCode.of("320281102005"),
            Sector.EMERGENCY,
            UUID.fromString("0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10"),
            "江阴市澄江化工有限公司");
    static final Holder AUTHORITY = new Holder(RegionCode.of("320281000000"), null, null, null);

    private TrainingSessionFixtures() {}

    static TrainingSession.Draft draft(
            int hours, int capacity, TrainingAudience audience, @Nullable String institution) {
        return new TrainingSession.Draft(
                "2026年度全员再培训",
                TrainingPurpose.YEARLY,
                audience,
                null,
                EnumSet.of(TrainingTopic.LAW, TrainingTopic.MANAGEMENT),
                hours,
                capacity,
                "公司培训室",
                "李安全",
                "注册安全工程师",
                institution,
                null,
                null,
                true,
                true,
                STARTS_AT,
                ENDS_AT);
    }

    static Created<TrainingSession> opened(Holder holder, TrainingSession.Draft draft) {
        return TrainingSession.open(
                new TrainingSession.Identity(
                        UUID.fromString("0198f4c2-2222-7aaa-8bbb-000000000002"), "PX320281-2026-000003"),
                holder,
                draft,
                List.of(TrainingTopic.LAW),
                Duration.ofMinutes(45),
                OWNER,
                NOW);
    }

    static TrainingSession open() {
        return opened(ENTERPRISE, draft(8, 3, TrainingAudience.WORKER, null)).aggregate();
    }

    static TrainingSession enrolled(int count) {
        var session = open();
        var unused = session.enrol(count, OWNER, NOW);
        return session;
    }

    static TrainingSession in(TrainingSessionStatus status) {
        return switch (status) {
            case OPEN -> enrolled(2);
            case FULL -> enrolled(3);
            case HELD -> {
                var session = enrolled(2);
                var unused = session.hold("学习安全生产法", 0, OWNER, NOW);
                yield session;
            }
            case CLOSED -> {
                var session = in(TrainingSessionStatus.HELD);
                var unused = session.close("2 人合格", 2, OWNER, NOW);
                yield session;
            }
            case CREDITED -> {
                var session = in(TrainingSessionStatus.CLOSED);
                var unused = session.credit(16, OWNER, NOW);
                yield session;
            }
            case CANCELLED -> {
                var session = open();
                var unused = session.cancel("改期", OWNER, NOW);
                yield session;
            }
        };
    }
}
