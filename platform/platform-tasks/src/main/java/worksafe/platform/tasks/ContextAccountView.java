package worksafe.platform.tasks;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.http.Role;

/** Who the caller is in this context. */
@Schema(name = "Account", description = "本人在本业务域的身份和权限 / who the caller is here")
record ContextAccountView(
        @Schema(description = "账户 / account", examples = "zhang.wei")
        String account,

        @Schema(description = "姓名 / name", examples = "张伟") String name,

        @Schema(description = "角色 / roles in which the caller acts", examples = "[\"INSPECTOR\"]")
        List<Role> roles,

        @Schema(description = "所属区划 / place", examples = "320281000000") @PlaceCode
        String region,

        @Schema(description = "监管行业，不限的不返回 / sectors; absent where all", examples = "[\"EMERGENCY\"]") @Nullable
        Set<Sector> sectors,

        @Schema(description = "所代表的企业，非企业用户不返回 / enterprises acted for; absent for everybody else") @Nullable
        List<ActedFor> enterprises,

        @Schema(description = "在本业务域可进行的操作 / actions permitted here", examples = "[\"task:read\"]")
        List<String> permissions,

        @Schema(description = "现正代理的账户 / accounts whose deputy the caller is today", examples = "[\"li.na\"]")
        List<String> deputyOf,

        @Schema(description = "各种类待办数量 / what waits for the caller, by kind; empty where the caller reads no tasks")
        List<TaskCount> tasks) {

    /** An enterprise that the caller acts for. */
    @Schema(name = "ActedFor", description = "所代表的企业 / an enterprise acted for")
    record ActedFor(
            UUID id,

            @Schema(
                    description = "企业名称，尚未获知的不返回 / its name; absent where it is not known here",
                    examples = "江阴市某某化工有限公司")
            @Nullable
            String name) {}
}
