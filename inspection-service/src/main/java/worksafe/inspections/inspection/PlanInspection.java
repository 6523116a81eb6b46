package worksafe.inspections.inspection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The on-site plan: all four parts, none of which may be absent (R-INS-003). */
@Schema(description = "制定现场检查方案 / make the on-site plan")
public record PlanInspection(
        @NotBlank @Size(max = 1000) @Schema(description = "检查区域 / area", examples = "2 号危化品仓库及装卸区")
        String area,

        @NotBlank @Size(max = 4000) @Schema(description = "检查内容 / content", examples = "可燃气体报警、通风联动、储存禁忌、应急物资")
        String content,

        @NotBlank @Size(max = 2000) @Schema(description = "检查重点 / focus", examples = "报警联动是否有效")
        String focus,

        @NotBlank @Size(max = 2000) @Schema(description = "检查方式 / method", examples = "查阅记录、现场测试、询问")
        String method,

        @NotNull @Schema(description = "是否四不两直暗查 / whether covert, without notice or company", examples = "true")
        Boolean covert) {

    OnSitePlan plan() {
        return new OnSitePlan(area, content, focus, method, covert);
    }
}
