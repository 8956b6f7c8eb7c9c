//! The browsers' drivers: started on free ports, ended when dropped.

use std::{
    fs,
    net::{Ipv4Addr, TcpListener, TcpStream},
    path::Path,
    process::{Child, Command, Stdio},
    thread,
    time::Duration,
};

use anyhow::{Context as _, bail};

/// A driver that runs until this value goes, whatever the reason.
#[derive(Debug)]
pub(crate) struct Driver {
    child: Child,
    port: u16,
}

impl Driver {
    /// Starts Chromium's driver.
    pub(crate) fn chromium() -> anyhow::Result<Self> {
        let port = free_port()?;
        let mut driver = Command::new("chromedriver");
        driver.arg(format!("--port={port}")).arg("--log-level=SEVERE");
        Self::start(driver, port)
    }

    /// Starts Firefox's driver, which is not Debian's but ours.
    pub(crate) fn firefox(geckodriver: &Path) -> anyhow::Result<Self> {
        let (port, socket) = (free_port()?, free_port()?);
        let mut driver = Command::new(geckodriver);
        driver.arg(format!("--port={port}")).arg(format!("--websocket-port={socket}"));
        Self::start(driver, port)
    }

    /// Where the driver listens.
    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    fn start(mut driver: Command, port: u16) -> anyhow::Result<Self> {
        let name = driver.get_program().to_string_lossy().into_owned();
        let child = driver
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            // Firefox speaks much of its own affairs there.
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("{name} does not start"))?;
        let this = Self { child, port };
        for _ in 0..200 {
            if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
                return Ok(this);
            }
            thread::sleep(Duration::from_millis(50));
        }
        bail!("{name} does not listen on port {port} after 10 seconds")
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // A driver that is killed leaves its browsers behind, if a check has not closed them.
        let browsers = children(self.child.id());
        if !browsers.is_empty() {
            let _ = Command::new("sh").args(["-c", "kill \"$@\"", "kill"]).args(browsers).status();
        }
        // It may have ended by itself, which is as good.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The processes that a process has started, where the system tells.
fn children(of: u32) -> Vec<String> {
    let threads = fs::read_dir(format!("/proc/{of}/task")).into_iter().flatten().flatten();
    let lists = threads.filter_map(|one| fs::read_to_string(one.path().join("children")).ok());
    lists.flat_map(|list| list.split_whitespace().map(str::to_owned).collect::<Vec<_>>()).collect()
}

fn free_port() -> anyhow::Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}
