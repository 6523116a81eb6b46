package worksafe.inspections.compulsion.seizure;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.platform.http.OneLine;

/** A thing on the list of a seizure. */
@Embeddable
@Schema(description = "清单所列物品 / a thing on the list")
public record SeizedItem(
        @NotBlank
        @OneLine
        @Size(max = 100)
        @Column(updatable = false)
        @Schema(description = "名称、规格、型号 / name, size, model", examples = "氧气瓶 40 L")
        String name,

        @NotBlank
        @OneLine
        @Size(max = 50)
        @Column(updatable = false)
        @Schema(description = "数量和单位 / how many, of what", examples = "12 只")
        String quantity,

        @NotBlank
        @OneLine
        @Size(max = 200)
        @Column(name = "state", updatable = false)
        @Schema(description = "状况 / in what state", examples = "超过检验有效期")
        String condition) {}
