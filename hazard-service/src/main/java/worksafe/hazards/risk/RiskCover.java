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
 * A post, a device or a process that a risk point covers.
 *
 * @param entryId its entry in the enterprise's register of such; absent where it is told by its name alone
 */
@Embeddable
@Schema(name = "RiskCover", description = "所涉岗位、设备或工艺 / a post, device or process that the risk point covers")
public record RiskCover(
        @NotNull @Enumerated(EnumType.STRING) @Schema(description = "类别 / kind", examples = "DEVICE")
        Kind kind,

        @NotBlank
        @OneLine
        @Size(max = 200)
        @Column(name = "name")
        @Schema(description = "名称，与清单一致 / name, as on the list", examples = "R-101 反应釜")
        String name,

        @Schema(
                description = "在岗位、设备或工艺清单中的条目标识 / its entry on the list",
                examples = "0198f5a0-1111-7aaa-8bbb-000000000021")
        @Nullable
        UUID entryId) {

    /** What there is to cover. */
    @Schema(name = "RiskCoverKind")
    public enum Kind {
        POST("enterprise-post"),
        DEVICE("enterprise-device"),
        PROCESS("enterprise-process");

        private final String register;

        Kind(String register) {
            this.register = register;
        }

        /** The kind of register that lists them. */
        public String register() {
            return register;
        }
    }
}
