package worksafe.platform.files;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import worksafe.platform.files.store.FileStore;

/** The store, behind which everything may end: once, after the bytes are kept and before their row is written. */
@Decorator
@Priority(1)
abstract class FaultyStore implements FileStore {

    static final AtomicBoolean ENDS_AFTER_BYTES = new AtomicBoolean();

    @Inject
    @Any
    @Delegate
    FileStore store;

    @Override
    public void put(String key, Path file) throws IOException {
        store.put(key, file);
        if (ENDS_AFTER_BYTES.compareAndSet(true, false)) {
            throw new IllegalStateException("killed");
        }
    }
}
