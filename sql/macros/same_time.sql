-- macro (): How far apart two outlets may print their tolls and still be said to differ at the same time: what one has
-- heard the other could not yet have printed.
interval 1 hour
