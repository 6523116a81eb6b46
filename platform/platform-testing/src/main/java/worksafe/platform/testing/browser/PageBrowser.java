package worksafe.platform.testing.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A page in headless Chromium, driven by the DevTools protocol over the JDK's own web socket. */
public final class PageBrowser implements AutoCloseable {

    private static final List<String> PROGRAMS = List.of("chromium", "chromium-browser", "google-chrome");
    private static final Pattern LISTENING = Pattern.compile("DevTools listening on ws://([^/]+)/.*");
    private static final long PATIENCE_SECONDS = 300;
    private static final long PAUSE_NANOS = 50_000_000;

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger asked = new AtomicInteger();
    private final Answers answers = new Answers();
    private final Process process;
    private final Thread reader;
    private final WebSocket socket;

    /** Opens a file. The folder is where the browser keeps what is its own. */
    public PageBrowser(Path page, Path folder) throws IOException, InterruptedException {
        process = new ProcessBuilder(
                        program().toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--disable-background-networking",
                        "--no-first-run",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + folder.toAbsolutePath(),
                        page.toUri().toString())
                .redirectErrorStream(true)
                .start();
        var listening = new CompletableFuture<String>();
        reader = Thread.ofPlatform().daemon().start(() -> read(listening));
        try {
            socket = http.newWebSocketBuilder()
                    .buildAsync(target(listening.get(PATIENCE_SECONDS, TimeUnit.SECONDS)), answers)
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            end();
            throw new IllegalStateException("the browser does not answer", e);
        }
    }

    private static Path program() {
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .flatMap(folder -> PROGRAMS.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("-Pproofs opens pages in Chromium, and there is"
                        + " none on the PATH: install the package chromium (Debian: apt-get install chromium)."));
    }

    private void read(CompletableFuture<String> listening) {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var found = LISTENING.matcher(line);
                if (found.matches()) {
                    listening.complete(found.group(1));
                }
            }
            listening.completeExceptionally(new IllegalStateException("the browser has ended"));
        } catch (IOException e) {
            listening.completeExceptionally(e);
        }
    }

    /** Where the page is spoken to. */
    private URI target(String address) throws IOException, InterruptedException {
        var list = http.send(
                HttpRequest.newBuilder(URI.create("http://" + address + "/json/list"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        for (var target : json.readTree(list.body())) {
            if (target.path("type").asText().equals("page")) {
                return URI.create(target.path("webSocketDebuggerUrl").asText());
            }
        }
        throw new IllegalStateException("the browser shows no page: " + list.body());
    }

    /** Goes to another page, and waits until it is there. */
    public void open(URI page) {
        var unused = asked("Page.navigate", Map.of("url", page.toString()));
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!isThere(page)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(page + " does not open");
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private boolean isThere(URI page) {
        try {
            return evaluate("document.readyState === 'complete' ? location.href : ''")
                    .asText()
                    .equals(page.toString());
        } catch (IllegalStateException leaving) {
            return false;
        }
    }

    /** The value of an expression in the page; a promise is waited for. */
    public JsonNode evaluate(String expression) {
        var answer = asked(
                "Runtime.evaluate", Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(answer.path("exceptionDetails").toString());
        }
        return answer.path("result").path("value");
    }

    private JsonNode asked(String method, Map<String, Object> parameters) {
        try {
            return call(method, parameters);
        } catch (IOException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private JsonNode call(String method, Map<String, Object> parameters)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        var number = asked.incrementAndGet();
        var answer = answers.await();
        socket.sendText(json.writeValueAsString(Map.of("id", number, "method", method, "params", parameters)), true)
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        var read = json.readTree(answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        if (read.path("id").asInt() != number || read.has("error")) {
            throw new IllegalStateException(read.toString());
        }
        return read.path("result");
    }

    @Override
    public void close() {
        socket.abort();
        http.close();
        end();
    }

    private void end() {
        var all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(one -> one.onExit().join());
        reader.interrupt();
    }

    /** Puts the parts of a message together. One question is asked at a time, and no events are subscribed to. */
    private static final class Answers implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();
        private volatile CompletableFuture<String> next = new CompletableFuture<>();

        CompletableFuture<String> await() {
            next = new CompletableFuture<>();
            return next;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                next.complete(text.toString());
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            next.completeExceptionally(error);
        }
    }
}
