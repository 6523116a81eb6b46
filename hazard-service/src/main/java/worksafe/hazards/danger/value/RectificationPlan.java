package worksafe.hazards.danger.value;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.InvalidValue;

/**
 * The five implementations (五落实, R-HAZ-008), and what protects people until then.
 *
 * @param goal 目标: when it counts as put right
 * @param responsible 人员: the person responsible
 * @param fundsFen 经费 in fen; 0 where it costs nothing
 * @param measures 措施
 * @param timeLimit 时限: the last day
 * @param emergencyPlan precautions until then; a major danger needs them
 */
@Embeddable
public record RectificationPlan(
        @Column(name = "plan_goal") String goal,
        @Column(name = "plan_responsible") String responsible,
        @Column(name = "plan_funds_fen") long fundsFen,
        @Column(name = "plan_measures") String measures,
        @Column(name = "plan_time_limit") LocalDate timeLimit,
        @Column(name = "plan_emergency") @Nullable String emergencyPlan) {

    /** @throws InvalidValue {@code danger-plan-incomplete} where one of the five says nothing */
    public RectificationPlan {
        if (goal.isBlank() || responsible.isBlank() || fundsFen < 0 || measures.isBlank()) {
            throw new InvalidValue("danger-plan-incomplete");
        }
    }
}
