package worksafe.platform.messaging;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a consumer does with the events that it takes. */
@FunctionalInterface
interface EventHandlers {

    /** What to do with events of that wire name, never two of one key at once; absent where they are let pass. */
    @Nullable
    Consumer<List<ReceivedEvent>> of(String type);
}
