package worksafe.registry.talent;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;

/** A safety professional as a line of a list. */
@Schema(description = "共享的安全专业人才 / a safety professional whom authorities share")
public record SharedTalent(
        @Schema(description = "台账条目标识 / entry of the register", examples = "0198f3a4-22cc-7f3e-b3d5-708192a3b4c5")
        UUID entryId,

        @Schema(description = "登记机构所在区划 / place of the authority that keeps it", examples = "320281000000") @PlaceCode
        String region,

        @Schema(description = "登记机构主管行业；综合部门不返回 / sector of that authority; absent for all") @Nullable
        Sector sector,

        @Schema(description = "姓名 / name", examples = "赵敏") String name,

        @Schema(description = "工作单位 / employer", examples = "江阴化工学会")
        String employer,

        @Schema(description = "专业，按安全专业人才库台账 / speciality, as the register says", examples = "CHEMICAL")
        String speciality,

        @Schema(description = "职业资格或职称，按台账 / qualification, as the register says", examples = "ENGINEER_INTERMEDIATE")
        String qualification,

        @Schema(description = "登记时刻 / when it was accepted", examples = "2026-11-30T09:00:00+08:00")
        Instant acceptedAt) {}
