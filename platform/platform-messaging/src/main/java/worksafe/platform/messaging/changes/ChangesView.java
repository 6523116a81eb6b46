package worksafe.platform.messaging.changes;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A piece of the stream of events.
 *
 * @param nextAfter what to ask after next
 * @param stream whose numbers these are, to be sent along with the next question
 * @param scope what scope was read, to be sent along, too
 * @param head the last number given; where it is greater than {@code nextAfter}, there is more to ask for
 * @param backfill whether these are events before {@code nextAfter} that the caller's scope has gained
 */
@Schema(description = "事件流的一段 / a piece of the stream of events")
record ChangesView(
        List<ChangeView> items,

        @Schema(description = "下次请求的 after / what to ask after next", examples = "4711")
        long nextAfter,

        @Schema(description = "事件流标识，数据库恢复后改变 / id of the stream; another one after a restore of the database")
        UUID stream,

        @Schema(
                description = "已读范围，原样带回下次请求的 scope / what scope was read; hand it back as scope, unread",
                examples = "MXwzMjAyODEwMDAwMDA7KjsqOy0")
        String scope,

        @Schema(
                description = "事件流最后的序号；大于 nextAfter 时还有未读 / last number given; greater than nextAfter: more to read",
                examples = "4711")
        long head,

        @Schema(
                description =
                        "是否为管辖范围扩大后补发的、序号在 nextAfter 之前的事件 / whether these are events before nextAfter that the scope has gained",
                examples = "false")
        boolean backfill) {

    ChangesView {
        items = List.copyOf(items);
    }

    /** Whether there is nothing more to be read now. */
    boolean exhausted() {
        return items.isEmpty() && !backfill && nextAfter >= head;
    }
}
