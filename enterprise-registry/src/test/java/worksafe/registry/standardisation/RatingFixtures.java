package worksafe.registry.standardisation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.http.Actor;
import worksafe.registry.enterprise.ActiveEnterprises.Active;
import worksafe.registry.standardisation.StandardisationRating.Given;

/** Ratings in every status, reached through verbs alone. */
final class RatingFixtures {

    static final Actor OWNER = new Actor("owner-1", "陈强");
    static final Actor CLERK = new Actor("clerk-1", "周主任");
    static final Actor CHIEF = new Actor("chief-1", "吴处长");
    static final Instant NOW = Instant.parse("2026-09-20T01:00:00Z");
    static final LocalDate LEAST = LocalDate.parse("2026-09-27");
    static final PolicyBasis BASIS = new PolicyBasis(
            "standardisation.showing-period",
            0,
            "5 WORKING_DAYS",
            "企业安全生产标准化建设定级办法（应急〔2021〕83号）",
            "公示",
            Force.DOCUMENT,
            Certainty.TO_CHECK);

    private RatingFixtures() {}

    static UUID id() {
        return Uuid7.next(InstantSource.system());
    }

    static Active enterprise() {
        return new Active(id(), "江阴市澄江化工有限公司", RegionCode.of("320281102005"), Sector.EMERGENCY, Set.of());
    }

    static SelfRating found(String day) {
        return new SelfRating(LocalDate.parse(day), new BigDecimal("86.5"));
    }

    static RatingReview reviewed(@Nullable RatingLevel reached, int openItems) {
        return new RatingReview("江苏安信安全技术服务有限公司", LocalDate.parse("2026-09-10"), reached, openItems);
    }

    static Given given(RatingLevel level, String on) {
        var day = LocalDate.parse(on);
        return new Given(level, "无锡市应急管理局", day, day.plusYears(3).minusDays(1));
    }

    static StandardisationRating begun() {
        return StandardisationRating.begin(
                        id(),
                        "BZ320281-2026-000007",
                        enterprise(),
                        "危险化学品企业安全生产标准化评审标准",
                        RatingLevel.THREE,
                        found("2026-04-10"),
                        OWNER,
                        NOW)
                .aggregate();
    }

    static StandardisationRating in(RatingStatus status) {
        var rating = begun();
        if (status.compareTo(RatingStatus.APPLIED) >= 0) {
            var unused = rating.apply(id(), "BS320281-2026-000001：同意评审", CHIEF, NOW);
        }
        if (status.compareTo(RatingStatus.REVIEWED) >= 0) {
            var unused = rating.review(reviewed(RatingLevel.THREE, 0), CLERK, NOW);
        }
        if (status.compareTo(RatingStatus.SHOWN) >= 0) {
            var unused = rating.show(null, LEAST, "无锡市应急管理局网站", BASIS, CLERK, NOW);
        }
        if (status.compareTo(RatingStatus.RATED) >= 0) {
            var unused = rating.rate(given(RatingLevel.THREE, "2026-09-28"), CHIEF, NOW);
        }
        if (status == RatingStatus.ENDED) {
            var unused = rating.withdraw(WithdrawalGround.DEATH, "发生死亡事故", CHIEF, NOW);
        }
        return rating;
    }
}
