package worksafe.platform.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * The consumers of this process, for a replay. A consumer says what it handles whenever it hands a poll to {@link
 * Intake}; one that has had none since the start is handed an empty one and so says it too.
 */
@ApplicationScoped
class Consumers {

    private final Intake intake;
    private final BeanManager beans;

    Consumers(Intake intake, BeanManager beans) {
        this.intake = intake;
        this.beans = beans;
    }

    Optional<EventHandlers> handlers(String consumer) {
        var known = intake.handlers(consumer);
        if (known.isPresent()) {
            return known;
        }
        for (var bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Arrays.stream(bean.getBeanClass().getDeclaredMethods())
                    .filter(Consumers::takesPolls)
                    .forEach(method -> handEmptyPoll(bean, method));
        }
        return intake.handlers(consumer);
    }

    private static boolean takesPolls(Method method) {
        return method.isAnnotationPresent(Incoming.class)
                && method.getParameterCount() == 1
                && method.getParameterTypes()[0] == ConsumerRecords.class;
    }

    private void handEmptyPoll(Bean<?> bean, Method method) {
        CreationalContext<?> context = beans.createCreationalContext(bean);
        var consumer = beans.getReference(bean, bean.getBeanClass(), context);
        try {
            method.setAccessible(true);
            var unused = method.invoke(consumer, ConsumerRecords.empty());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("consumer " + method + " could not be asked what it handles", e);
        }
    }
}
