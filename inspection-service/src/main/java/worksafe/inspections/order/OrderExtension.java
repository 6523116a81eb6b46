package worksafe.inspections.order;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.InspectionProblem;
import worksafe.kernel.ActsTaken;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.SeparatedAct;
import worksafe.kernel.WorkingCalendar;
import worksafe.platform.http.Actor;
import worksafe.platform.http.Problem.LegalGround;
import worksafe.platform.http.RuleViolation;

/**
 * That the enterprise asks for more time, and what it was answered; a later application takes the place of an earlier one,
 * and the timeline keeps all.
 *
 * @param until the day asked for
 * @param askedBy the account, which does not answer
 * @param answer absent while it is owed
 */
@Embeddable
@Schema(name = "OrderExtension", description = "延期申请 / an application for more time")
public record OrderExtension(
        @Schema(description = "申请延至 / the day asked for", examples = "2026-04-10")
        LocalDate until,

        @Enumerated(EnumType.STRING) ExtensionGround ground,

        @Schema(description = "理由 / reason", examples = "连续暴雨，厂区积水，无法进场施工")
        String reason,

        @Schema(description = "申请账户 / account that asked", examples = "enterprise-user-7")
        String askedBy,

        @Schema(description = "申请时刻 / when it was asked for", examples = "2026-03-20T09:00:00+08:00")
        Instant askedAt,

        @Schema(description = "答复；未答复的不返回 / answer; absent while it is owed") @Enumerated(EnumType.STRING) @Nullable
        ExtensionAnswer answer) {

    /** Why more time is asked for. */
    @Schema(name = "OrderExtensionGround")
    public enum ExtensionGround {
        /** What nobody could foresee, avoid or overcome (不可抗力): asked in the last days, answered within days. */
        FORCE_MAJEURE,
        /** Anything else, which the authority weighs. */
        OTHER
    }

    /** What the authority says. */
    @Schema(name = "OrderExtensionAnswer")
    public enum ExtensionAnswer {
        GRANTED,
        REFUSED,
        /** To be completed and made again (退回补正). */
        RETURNED
    }

    static OrderExtension asked(LocalDate until, ExtensionGround ground, String reason, Actor by, Instant now) {
        return new OrderExtension(until, ground, reason, by.subject(), now, null);
    }

    boolean pending() {
        return answer == null;
    }

    /** Whether that account asked, which therefore does not answer. */
    boolean askedBy(String account) {
        return new ActsTaken()
                .and(SeparatedAct.ORDER_EXTENSION_ASKED, askedBy)
                .excluding(SeparatedAct.ORDER_EXTENSION_ANSWERED, account)
                .isPresent();
    }

    OrderExtension answered(ExtensionAnswer given) {
        return new OrderExtension(until, ground, reason, askedBy, askedAt, given);
    }

    /**
     * Refuses what is asked too late, or too early. What was in time and returned stays in time.
     *
     * @param due the last day of the order; an application on it is in time
     * @param window within how many days before, where the ground has such
     */
    void requireInTime(
            LocalDate due,
            @Nullable PolicyRow window,
            WorkingCalendar days,
            LocalDate today,
            @Nullable OrderExtension before) {
        var completes = before != null && before.answer == ExtensionAnswer.RETURNED;
        if (today.isAfter(due) && !completes) {
            throw new RuleViolation(InspectionProblem.ORDER_EXTENSION_LATE, due.toString());
        }
        if (window != null && window.dueDate(today, days).date().isBefore(due)) {
            throw RuleViolation.byLaw(
                    LegalGround.of(window),
                    InspectionProblem.ORDER_EXTENSION_EARLY,
                    due.toString(),
                    window.text(PolicyRow.VALUE));
        }
        if (!until.isAfter(due) || until.isBefore(today)) {
            throw new RuleViolation(InspectionProblem.ORDER_EXTENSION_NOT_LATER, until.toString(), due.toString());
        }
    }
}
