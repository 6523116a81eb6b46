package worksafe.platform.messaging;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a consumer does with the events that it takes. */
@FunctionalInterface
interface EventHandlers {

    /** What to do with events of that wire name; absent where they are let pass. */
    @Nullable
    Consumer<ReceivedEvent> of(String type);
}
