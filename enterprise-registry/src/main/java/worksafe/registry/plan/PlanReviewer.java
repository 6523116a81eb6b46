package worksafe.registry.plan;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.platform.http.OneLine;

/**
 * Somebody who reviewed a plan.
 *
 * @param reviewedOn of which review
 */
@Embeddable
record PlanReviewer(
        LocalDate reviewedOn, String name, String employer, String field, boolean expert, boolean interested) {

    /** As a request names and a view shows one. */
    @Schema(name = "PlanReviewer", description = "评审人员 / somebody who reviews the plan")
    public record Named(
            @NotBlank @OneLine @Size(max = 60) @Schema(description = "姓名 / name", examples = "周教授")
            String name,

            @NotBlank @OneLine @Size(max = 200) @Schema(description = "工作单位 / employer", examples = "南京工业大学")
            String employer,

            @NotBlank @OneLine @Size(max = 200) @Schema(description = "专业 / field", examples = "危险化学品应急救援")
            String field,

            @Schema(
                    description = "是否安全生产及应急管理方面的专家 / whether an expert of work safety and emergency management",
                    examples = "true")
            boolean expert,

            @Schema(
                    description = "是否与企业有利害关系；有的应当回避 / whether interested in the enterprise; whoever is keeps away",
                    examples = "false")
            boolean interested) {

        PlanReviewer on(LocalDate day) {
            return new PlanReviewer(day, name, employer, field, expert, interested);
        }
    }

    Named view() {
        return new Named(name, employer, field, expert, interested);
    }
}
