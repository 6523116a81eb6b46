package worksafe.inspections.inspection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The request to visit an enterprise that no draw chose. */
@Schema(description = "安排非抽取检查 / arrange a visit that no draw chose")
public record ArrangeInspection(
        @NotNull @Schema(description = "企业标识 / id of the enterprise", examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
        UUID enterpriseId,

        @NotBlank
        @Size(max = 40)
        @Schema(description = "事由代码，见 listInspectionBases / code of a listed basis", examples = "TIP_OFF")
        String basis,

        @NotBlank @Size(max = 1000) @Schema(description = "理由 / reason", examples = "群众举报仓库违规存放危化品")
        String reason,

        @NotEmpty
        @Size(max = 20)
        @Schema(
                description = "检查组，组长在前；开始时须达到法定人数 / the team, the leader first; large enough when the visit begins",
                examples = "[\"0198f4a0-3333-7aaa-8bbb-000000000003\", \"0198f4a0-3333-7aaa-8bbb-000000000004\"]")
        List<@NotNull UUID> inspectorIds) {}
