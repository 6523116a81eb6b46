package worksafe.platform.messaging;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A piece of the stream of events.
 *
 * @param nextAfter what to ask after next; the same as asked when there is nothing new
 */
@Schema(description = "事件流的一段 / a piece of the stream of events")
record ChangesView(
        List<ChangeView> items,

        @Schema(description = "下次请求的 after / what to ask after next", examples = "4711")
        long nextAfter) {

    ChangesView {
        items = List.copyOf(items);
    }
}
