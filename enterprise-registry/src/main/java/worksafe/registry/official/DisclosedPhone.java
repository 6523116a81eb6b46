package worksafe.registry.official;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The phone of an official in clear. */
@Schema(description = "监管人员联系电话 / phone of an official in clear")
record DisclosedPhone(
        UUID officialId,

        @Schema(description = "姓名 / name", examples = "张伟") String name,

        @Schema(description = "联系电话，未登记不返回 / phone; absent without one", examples = "13800000000") @Nullable
        String phone) {}
