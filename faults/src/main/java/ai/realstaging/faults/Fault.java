package ai.realstaging.faults;

/// Something that goes wrong while people work.
enum Fault {
  KILL_WORKER("kill -9 of a worker", 12),
  KILL_SERVER("kill -9 of the server", 4),
  FREEZE_WORKER("SIGSTOP of a worker past its lease, SIGCONT", 9),
  STOP_WORKER("SIGTERM of a worker under load", 6),
  STOP_SERVER("SIGTERM of the server under load", 3),
  STEP_WORKER("a worker dies at a named step", 10),
  STEP_SERVER("the server dies at a named step", 3),
  KILL_REDIS("kill -9 of Redis, back empty", 6),
  FLUSH_REDIS("FLUSHALL", 6),
  REDIS_DOWN("Redis down for long", 3),
  REDIS_HUNG("Redis hung", 4),
  KILL_POSTGRES("PostgreSQL immediate restart", 4),
  POSTGRES_DOWN("PostgreSQL down for long", 2),
  CUT_DATABASE("connections to PostgreSQL torn", 4),
  DEAF_WORKER("the worker elsewhere hears no answers", 4),
  MUTE_WORKER("the worker elsewhere is heard by nobody", 4),
  LOST_WORKER("the worker elsewhere is cut off", 4),
  SILENT_REDIS("one way to Redis silent", 3),
  SILENT_DATABASE("one way to PostgreSQL silent", 3),
  SILENT_PROVIDER("the provider silent", 3),
  SKEWED_WORKER("a worker whose clock is an hour wrong", 5),
  DOUBLE_TICKETS("a hundred tickets for nothing, and garbage", 5),
  POISON("a photo that kills its worker", 1),
  FULL_DISK("the disk full: WAL, AOF, objects, temporary files", 2),
  POOL_EXHAUSTED("every database connection torn and taken", 2),
  STORE_SLOW("S3 slow", 3),
  STORE_BUSY("S3 answers 503", 3),
  THROTTLE_STORM("every order answered with 429", 3),
  SAME_KEY("fifty requests under one key at once", 4);

  private final String words;
  private final int weight;

  Fault(String words, int weight) {
    this.words = words;
    this.weight = weight;
  }

  String words() {
    return words;
  }

  /// How often it is chosen beside the others.
  int weight() {
    return weight;
  }
}
