package ai.realstaging.faults;

import ai.realstaging.queue.Ending;
import ai.realstaging.queue.HeldJob;
import ai.realstaging.queue.JobHandler;
import ai.realstaging.queue.Outcome;
import ai.realstaging.server.ServerApplication;
import ai.realstaging.storage.ObjectStore;
import ai.realstaging.worker.WorkerApplication;
import jakarta.servlet.Filter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// Server or worker as a child process: the programs as they are, their outer doors wrapped so that
/// the process can be told to die or to freeze at a step.
public final class Programs {

  /// The line that a program says when it can be used.
  static final String READY = "ready";

  static final String SKEW = "faults.skew.seconds";
  static final String FORWARD = "faults.forward";

  private Programs() {}

  /// @param words `server` or `worker`, then settings
  public static void main(String[] words) {
    String[] settings = Arrays.copyOfRange(words, 1, words.length);
    Namespace.forwardInside(System.getProperty(FORWARD, ""));
    switch (words[0]) {
      case "server" ->
          new SpringApplicationBuilder(ServerApplication.class)
              .initializers(Programs::wrap)
              .run(settings);
      case "worker" ->
          WorkerApplication.program()
              .web(WebApplicationType.NONE)
              .initializers(Programs::wrap)
              .run(settings);
      default -> throw new IllegalArgumentException(words[0]);
    }
    System.out.println(READY);
    stay();
  }

  /// A worker's threads alone do not keep its JVM alive.
  private static void stay() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void wrap(ConfigurableApplicationContext context) {
    Steps steps = Steps.ofThisProcess();
    context
        .getBeanFactory()
        .addBeanPostProcessor(
            new BeanPostProcessor() {
              @Override
              public Object postProcessAfterInitialization(Object bean, String name) {
                return wrapped(bean, steps);
              }
            });
    if (context instanceof GenericApplicationContext beans
        && !System.getProperty(Steps.STEP, "").isEmpty()
        && context.getEnvironment().getProperty("realstaging.security.issuer") != null) {
      beans.registerBean("replyStep", Filter.class, () -> replyStep(steps));
    }
  }

  private static Object wrapped(Object bean, Steps steps) {
    return switch (bean) {
      case StepSource source -> source;
      case DataSource source -> new StepSource(source, steps);
      case JobHandler handler -> new TastedHandler(handler, steps);
      case ObjectStore store -> watched(store, steps);
      case Clock clock -> skewed(clock);
      default -> bean;
    };
  }

  private static InstantSource skewed(Clock clock) {
    Duration skew = Duration.ofSeconds(Long.getLong(SKEW, 0));
    return skew.isZero() ? clock : Clock.offset(clock, skew);
  }

  /// Dies when an image was made and its maker not yet answered.
  private static Filter replyStep(Steps steps) {
    return (request, response, chain) -> {
      chain.doFilter(request, response);
      if (request instanceof jakarta.servlet.http.HttpServletRequest http
          && http.getMethod().equals("POST")
          && http.getRequestURI().equals("/api/v1/images")) {
        steps.reached(Step.REQUEST_BEFORE_REPLY);
      }
    };
  }

  private static ObjectStore watched(ObjectStore store, Steps steps) {
    return (ObjectStore)
        Proxy.newProxyInstance(
            Programs.class.getClassLoader(),
            new Class<?>[] {ObjectStore.class},
            (proxy, method, arguments) -> {
              try {
                Object result = method.invoke(store, arguments);
                if (method.getName().equals("write")
                    && arguments[0].toString().startsWith("staged/")) {
                  steps.reached(Step.UPLOADED);
                }
                return result;
              } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
              }
            });
  }

  /// A handler that dies of poison, and at the step of having been claimed.
  private record TastedHandler(JobHandler handler, Steps steps) implements JobHandler {

    @Override
    public String kind() {
      return handler.kind();
    }

    @Override
    public Outcome run(HeldJob job) {
      Steps.taste(job.subject().toString());
      steps.reached(Step.CLAIMED);
      return handler.run(job);
    }

    @Override
    public void ended(UUID subject, Ending ending) {
      handler.ended(subject, ending);
    }

    @Override
    public void requeued(UUID subject) {
      handler.requeued(subject);
    }
  }
}
