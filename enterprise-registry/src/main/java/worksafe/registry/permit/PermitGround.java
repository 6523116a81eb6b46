package worksafe.registry.permit;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Why a permit is suspended or ends. What follows from each, and by which clause, the policy book says: rows of {@code
 * permit.suspension.<ground>} and {@code permit.ending.<ground>}.
 */
enum PermitGround {
    /** 不再具备安全生产条件. */
    CONDITIONS_LOST,
    /** 发生重大安全事故. */
    MAJOR_ACCIDENT,
    /** 暂扣期满仍不具备安全生产条件，或者情节严重. */
    STILL_UNFIT,
    /** 人民政府决定关闭. */
    CLOSURE,
    /** 转让许可证. */
    TRANSFERRED,
    /** 滥用职权、玩忽职守颁发. */
    ABUSE_OF_OFFICE,
    /** 超越法定职权颁发. */
    BEYOND_AUTHORITY,
    /** 违反法定程序颁发. */
    WRONG_PROCEDURE,
    /** 向不符合法定条件的申请人颁发. */
    NOT_ENTITLED,
    /** 以欺骗、贿赂等不正当手段取得. */
    FRAUD,
    /** 有效期届满未延续. */
    NOT_RENEWED,
    /** 企业依法终止. */
    ENTERPRISE_ENDED,
    /** 终止所许可的生产活动. */
    PRODUCTION_ENDED,
    /** 许可依法被撤销，或者许可证依法被吊销. */
    ANNULLED;

    /** As the policy book writes it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it can be a ground while the permit stands so. */
    boolean isPossibleIn(PermitStatus status) {
        return possible().contains(status);
    }

    private Set<PermitStatus> possible() {
        return switch (this) {
            case NOT_RENEWED -> EnumSet.of(PermitStatus.EXPIRED);
            case ANNULLED -> EnumSet.of(PermitStatus.REVOKED, PermitStatus.WITHDRAWN);
            case STILL_UNFIT,
                    CLOSURE,
                    TRANSFERRED,
                    CONDITIONS_LOST,
                    MAJOR_ACCIDENT,
                    ABUSE_OF_OFFICE,
                    BEYOND_AUTHORITY,
                    WRONG_PROCEDURE,
                    NOT_ENTITLED,
                    FRAUD -> PermitStatus.HELD;
            case ENTERPRISE_ENDED, PRODUCTION_ENDED ->
                EnumSet.of(PermitStatus.IN_FORCE, PermitStatus.SUSPENDED, PermitStatus.EXPIRED);
        };
    }
}
