package worksafe.hazards.risk;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.OneLine;

/**
 * What one level of the enterprise does against a risk, and the one who answers for it.
 *
 * @param owner by name or post
 * @param personId the owner in the training context; absent where he is not enrolled there
 */
@Embeddable
@Schema(name = "RiskMeasure", description = "一级的管控措施及其责任人 / what one level does, and who answers for it")
public record RiskMeasure(
        @NotNull
        @Enumerated(EnumType.STRING)
        @Column(name = "control_level")
        @Schema(description = "管控层级 / level", examples = "WORKSHOP")
        RiskLevel level,

        @NotBlank
        @OneLine
        @Size(max = 100)
        @Schema(description = "责任人（姓名、岗位） / owner, by name and post", examples = "周建平（合成车间主任）")
        String owner,

        @Schema(
                description = "责任人在培训域的人员标识 / the owner in the training context",
                examples = "0198f6a0-1111-7aaa-8bbb-000000000031")
        @Nullable
        UUID personId,

        @NotBlank @Size(max = 2000) @Schema(description = "管控措施 / measures", examples = "每班核对联锁投用状态；每月校验一次温度联锁")
        String measures) {}
