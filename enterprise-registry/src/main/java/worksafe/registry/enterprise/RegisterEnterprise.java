package worksafe.registry.enterprise;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;

/** The request to enter an enterprise. */
@Schema(description = "登记企业 / an enterprise to be entered")
final class RegisterEnterprise extends ParticularsRequest {

    @Schema(description = "统一社会信用代码，校验位须正确；尚无的可不填 / may be missing", examples = "91320281713256348X")
    @Nullable
    String creditCode;

    @Schema(description = "原工商注册号，13 或 15 位 / registration number from before 2015", examples = "320281000123456")
    @Nullable
    String registrationNumber;

    @NotNull
    @Schema(
            description = "监管所在地：县级（进入待分配池）、镇或村的 12 位代码 / county (into its pool), town or village",
            examples = "320281102001")
    @Nullable
    String region;

    @Schema(description = "主管部门类别；不填则按政策推定 / derived by policy when absent")
    @Nullable
    Sector sector;
}
