package worksafe.platform.messaging;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A piece of the stream of events.
 *
 * @param nextAfter what to ask after next; the same as asked when there is nothing new
 * @param stream whose numbers these are, to be sent along with the next question
 */
@Schema(description = "事件流的一段 / a piece of the stream of events")
record ChangesView(
        List<ChangeView> items,

        @Schema(description = "下次请求的 after / what to ask after next", examples = "4711")
        long nextAfter,

        @Schema(description = "事件流标识，数据库恢复后改变 / id of the stream; another one after a restore of the database")
        UUID stream) {

    ChangesView {
        items = List.copyOf(items);
    }
}
