package worksafe.training.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.duties.policy.PolicyBasis;

/** Which safety managers of an enterprise have one of the qualifications that the place asks for. */
@Schema(
        name = "QualifiedManagers",
        description = "安全生产管理人员任职资格 / which safety managers have a qualification that the place asks for")
public record ManagerQualifications(
        UUID enterpriseId,

        @Schema(description = "核查日 / the day", examples = "2012-12-31")
        LocalDate on,

        @Schema(
                description = "认可的资格，任一即可；当日没有规定的为空 / any of these; empty where nothing was asked on that day",
                examples = "[\"REGISTERED_ENGINEER\", \"UNIFIED_EXAM\"]")
        List<String> accepted,

        @Schema(
                description = "应取得的最后一日，无规定的不返回 / last day to have it; absent where nothing was asked",
                examples = "2012-12-31")
        @Nullable
        LocalDate by,

        @Schema(
                description =
                        "依据，无规定的不返回；文件只提醒，不限制上岗 / the rule; absent without one. A document reminds, and bars nobody")
        PolicyBasis.@Nullable View basis,

        @Schema(description = "在岗安全生产管理人员 / the safety managers")
        List<Manager> managers) {

    public ManagerQualifications {
        accepted = List.copyOf(accepted);
        managers = List.copyOf(managers);
    }

    /** A safety manager with the qualifications on record that are accepted. */
    @Schema(
            name = "QualifiedManager",
            description = "安全生产管理人员及其资格 / a safety manager with the qualifications on record")
    public record Manager(
            UUID postId,
            UUID personId,

            @Schema(description = "姓名 / name", examples = "王建国")
            String personName,

            @Schema(
                    description = "当日有效且认可的资格 / accepted qualifications that held on that day",
                    examples = "[\"UNIFIED_EXAM\"]")
            List<String> held,

            @Schema(
                    description = "是否已取得；当日没有规定的不返回 / whether there is one; absent where nothing was asked",
                    examples = "true")
            @Nullable
            Boolean qualified) {

        public Manager {
            held = List.copyOf(held);
        }
    }
}
