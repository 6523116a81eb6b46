package worksafe.hazards.tipoff;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who told, in clear. */
@Schema(description = "举报人联系方式 / who told, in clear")
public record ContactView(
        @Schema(description = "举报标识 / tip-off", examples = "0198f4a0-aaaa-7aaa-8bbb-00000000000a")
        UUID tipOffId,

        @Schema(description = "姓名，匿名的不返回 / name; absent of who stayed anonymous", examples = "张三") @Nullable
        String name,

        @Schema(description = "电话 / telephone number", examples = "13800000000") @Nullable
        String phone) {

    @Override
    public String toString() {
        return "ContactView[…]";
    }
}
